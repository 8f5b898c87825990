using MudBlazor;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>MudBlazor in the colours of the site. They stand in tokens.css; a test holds the two together.</summary>
public static class StaffTheme
{
    /// <summary>Kept in the browser for this area only, so that public pages are cached as one.</summary>
    public const string CookieName = "staff-theme";

    private static readonly string[] Sans = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "Arial", "sans-serif"];
    private static readonly string[] Serif = ["PT Serif", "Noto Serif", "Georgia", "Times New Roman", "serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Background = "#fbf8f1",
            BackgroundGray = "#f3eee2",
            Surface = "#ffffff",
            TextPrimary = "#1d2524",
            TextSecondary = "#56605d",
            TextDisabled = "#6b736f",
            ActionDefault = "#56605d",
            ActionDisabled = "#6b736f",
            ActionDisabledBackground = "#ece6d8",
            Primary = "#0d5c5b",
            PrimaryContrastText = "#ffffff",
            Secondary = "#8a5806",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#5c6b8f",
            Info = "#3d5280",
            InfoContrastText = "#ffffff",
            Success = "#2c6437",
            SuccessContrastText = "#ffffff",
            Warning = "#8a5806",
            WarningContrastText = "#ffffff",
            Error = "#9a3820",
            ErrorContrastText = "#ffffff",
            AppbarBackground = "#083f40",
            AppbarText = "#ffffff",
            DrawerBackground = "#f3eee2",
            DrawerText = "#1d2524",
            DrawerIcon = "#56605d",
            LinesDefault = "#ddd5c4",
            LinesInputs = "#857d6c",
            TableLines = "#ddd5c4",
            TableStriped = "#f9f5ec",
            TableHover = "#f3eee2",
            Divider = "#ddd5c4",
        },
        PaletteDark = new PaletteDark
        {
            Background = "#141a1a",
            BackgroundGray = "#1d2525",
            Surface = "#1d2525",
            TextPrimary = "#ece8de",
            TextSecondary = "#a9b0aa",
            TextDisabled = "#929a95",
            ActionDefault = "#a9b0aa",
            ActionDisabled = "#929a95",
            ActionDisabledBackground = "#2a3333",
            Primary = "#7fcac4",
            PrimaryContrastText = "#0c1c1c",
            Secondary = "#e2b354",
            SecondaryContrastText = "#1d1603",
            Tertiary = "#a3b1d9",
            TertiaryContrastText = "#0c1c1c",
            Info = "#a3b1d9",
            InfoContrastText = "#0c1c1c",
            Success = "#92c99a",
            SuccessContrastText = "#0c1c1c",
            Warning = "#e2b354",
            WarningContrastText = "#1d1603",
            Error = "#f0977c",
            ErrorContrastText = "#2a0f08",
            AppbarBackground = "#0b2f30",
            AppbarText = "#ece8de",
            DrawerBackground = "#1d2525",
            DrawerText = "#ece8de",
            DrawerIcon = "#a9b0aa",
            LinesDefault = "#37403f",
            LinesInputs = "#7d8784",
            TableLines = "#37403f",
            TableStriped = "#182020",
            TableHover = "#232c2c",
            Divider = "#37403f",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px", DrawerWidthLeft = "15.5rem", AppbarHeight = "3.5rem" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = ".9375rem", LineHeight = "1.5", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Serif, FontSize = "clamp(1.5rem, 1.3rem + .9vw, 2rem)", FontWeight = "600", LineHeight = "1.2", LetterSpacing = "-.01em" },
            H2 = new H2Typography { FontFamily = Serif, FontSize = "1.375rem", FontWeight = "600", LineHeight = "1.25", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Serif, FontSize = "1.1875rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "normal" },
            H4 = new H4Typography { FontFamily = Serif, FontSize = "1.0625rem", FontWeight = "600", LineHeight = "1.35", LetterSpacing = "normal" },
            H5 = new H5Typography { FontFamily = Sans, FontSize = "1.0625rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Sans, FontSize = "1rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = ".9375rem", LineHeight = "1.55", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = ".875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = ".9375rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontSize = ".8125rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontSize = "1rem", FontWeight = "600", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontSize = ".875rem", FontWeight = "600", LetterSpacing = "normal" },
        },
    };
}
