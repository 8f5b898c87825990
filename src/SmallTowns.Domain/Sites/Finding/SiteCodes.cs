namespace SmallTowns.Domain.Sites.Finding;

/// <summary>How the choices of the register become the codes of a column.</summary>
public static class SiteCodes
{
    /// <summary>Levels begin with 0, codes with 1.</summary>
    public static int OfLevel(int level) => level + 1;

    /// <summary>The bits of a parameter with one choice; its numbers are the codes.</summary>
    public static int MaskOf<T>(Parameter<T> parameter) where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.State switch
        {
            ParameterState.Value => CodeColumn.Bit(NumberOf(parameter.Value!.Value)),
            ParameterState.No => 0,
            _ => CodeColumn.Unknown,
        };
    }

    /// <summary>The bits of a parameter with several choices at once: flag 2ⁿ is code n + 1.</summary>
    public static int MaskOfFlags<T>(Parameter<T> parameter) where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.State switch
        {
            ParameterState.Value => NumberOf(parameter.Value!.Value) << 1,
            ParameterState.No => 0,
            _ => CodeColumn.Unknown,
        };
    }

    /// <summary>The code of one flag.</summary>
    public static int OfFlag<T>(T flag) where T : struct, Enum => int.Log2(NumberOf(flag)) + 1;

    private static int NumberOf<T>(T choice) where T : struct, Enum => Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture);
}
