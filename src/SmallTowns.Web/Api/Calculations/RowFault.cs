using System.ComponentModel;

namespace SmallTowns.Web.Api.Calculations;

/// <param name="Index">Position of the town in the request, from 0; null for a field of the region.</param>
[Description("What is wrong with one field.")]
public sealed record RowFault(int? Index, string Field, string Sentence);
