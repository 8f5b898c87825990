namespace SmallTowns.Data;

/// <summary>A setting or the state of the database does not let the program start. The message is one sentence for the operator.</summary>
public sealed class ConfigurationFaultException : Exception
{
    public ConfigurationFaultException()
    {
    }

    public ConfigurationFaultException(string message) : base(message)
    {
    }

    public ConfigurationFaultException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
