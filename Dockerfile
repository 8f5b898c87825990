# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0.401 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig LICENSE THIRD-PARTY-NOTICES.md ./
COPY src/SmallTowns.Domain/SmallTowns.Domain.csproj src/SmallTowns.Domain/
COPY src/SmallTowns.Data/SmallTowns.Data.csproj src/SmallTowns.Data/
COPY src/SmallTowns.Web/SmallTowns.Web.csproj src/SmallTowns.Web/Styles.targets src/SmallTowns.Web/Memory.props src/SmallTowns.Web/
COPY src/SmallTowns.Web/Staff/StaffAssets.targets src/SmallTowns.Web/Staff/
# Compiled ahead of time for the machine: half the start-up, thirty megabytes less. linux-arm64 for ARM.
ARG RUNTIME=linux-x64
RUN dotnet restore src/SmallTowns.Web --runtime $RUNTIME -p:PublishReadyToRun=true
COPY src/ src/
COPY docs/handbook/ docs/handbook/
RUN dotnet publish src/SmallTowns.Web --no-restore --configuration Release --runtime $RUNTIME --no-self-contained -p:PublishReadyToRun=true --output /app

# Not the "chiseled" image: Russian sorting and number formats need ICU and time-zone data, and this one has them.
FROM mcr.microsoft.com/dotnet/aspnet:10.0.12
WORKDIR /app
COPY --from=build /app ./
# The one place that the portal writes to; a volume keeps it.
RUN mkdir App_Data && chown $APP_UID:$APP_UID App_Data
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
VOLUME /app/App_Data
# The program asks itself, so the image needs no curl.
HEALTHCHECK --interval=30s --timeout=15s --start-period=120s --retries=4 CMD ["dotnet", "SmallTowns.Web.dll", "--check-health"]
ENTRYPOINT ["dotnet", "SmallTowns.Web.dll"]
