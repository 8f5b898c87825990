using System.ComponentModel;

namespace SmallTowns.Web.Api.Calculations;

[Description("What is wrong with one field.")]
/// <param name="Index">Position of the town in the request, from 0; null for a field of the region.</param>
public sealed record RowFault(int? Index, string Field, string Sentence);
