namespace SmallTowns.Domain;

/// <summary>One text in the two languages of the portal. Russian is the original; English is its translation.</summary>
public readonly record struct LocalizedText(string Ru, string En)
{
    public string In(bool english) => english ? En : Ru;
}
