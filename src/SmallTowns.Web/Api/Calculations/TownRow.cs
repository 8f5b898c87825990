using System.Text.Json.Serialization;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>A town as read, and the fields that could not be.</summary>
[JsonConverter(typeof(TownRowConverter))]
internal readonly record struct TownRow(TownInput Town, IReadOnlyList<InputField>? Unreadable);
