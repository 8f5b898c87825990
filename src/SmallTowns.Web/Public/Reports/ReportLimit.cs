using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Reports;

/// <summary>How many reports one address may send.</summary>
public sealed class ReportLimit(HostingSettings settings) : SendersLimit(settings.ReportsPerTenMinutes);
