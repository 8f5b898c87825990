namespace SmallTowns.Web.Identity;

/// <summary>Addresses of the account pages that others lead to.</summary>
public static class AccountPaths
{
    public const string Prefix = "/account";
    public const string SignIn = "/account/login";
    public const string SignOut = "/account/logout";
    public const string Denied = "/account/denied";
    public const string Setup = "/account/setup";
    public const string Invitation = "/account/invitation";
    public const string Reset = "/account/reset";
    public const string SecondFactor = "/account/my/second-factor";
    public const string Sessions = "/account/my/sessions";
    public const string Notices = "/account/my/notices";
    public const string My = "/account/my";
    public const string PasskeyRequest = "/account/passkeys/request";
    public const string PasskeyCreation = "/account/passkeys/creation";
    public const string Staff = "/staff";
}
