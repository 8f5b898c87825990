namespace SmallTowns.Data.Startup;

/// <summary>
/// A small file beside the database that says there is one. A start that finds the mark and no database does not begin an
/// empty one: somebody removed it, or the disk is not mounted whole.
/// </summary>
internal sealed class SqliteMark(string databaseFile)
{
    private readonly string mark = databaseFile + ".made";

    public void RefuseMissing()
    {
        if (File.Exists(mark) && !File.Exists(databaseFile))
            throw new ConfigurationFaultException($"The database file {databaseFile} is missing, and there was one: {mark} says so. {NextStep}");
    }

    public void RefuseEmpty()
    {
        if (File.Exists(mark))
            throw new ConfigurationFaultException($"The database file {databaseFile} is empty, and it was not: {mark} says so. {NextStep}");
    }

    public void Leave()
    {
        if (!File.Exists(mark))
            File.WriteAllText(mark, $"The portal keeps its data in {Path.GetFileName(databaseFile)}. While this file is here, a start that does not find them begins no new database.\n");
    }

    private const string NextStep =
        "Put the file back or restore a backup (docs/operations.md, “Backup and restore”); to begin anew with the shipped data, start once with --Database:CreateIfMissing=true.";
}
