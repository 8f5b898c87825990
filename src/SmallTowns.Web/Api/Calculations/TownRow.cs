using System.Text.Json.Serialization;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>A town as read, and the fields whose value is not of their type; <see cref="InputField.Towns"/> if the row is no object at all.</summary>
[JsonConverter(typeof(TownRowConverter))]
internal readonly record struct TownRow(TownInput Town, IReadOnlyList<InputField>? Unreadable);
