namespace SmallTowns.Domain.Cases;

/// <summary>Who asks. An investor is led through the stages of a project; the question of anybody else is answered, and that is its end.</summary>
public enum CaseAsker
{
    Investor = 1,
    Resident = 2,
    Journalist = 3,
}
