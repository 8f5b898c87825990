namespace SmallTowns.Domain.Settlement;

/// <summary>Settlement belts by travel time from the region's centre, nearest first.</summary>
public enum SettlementBelt
{
    First = 1,
    Second = 2,
    Third = 3,
}
