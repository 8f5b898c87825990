using System.Reflection;
using Microsoft.AspNetCore.Components;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>
/// The compiler takes an attribute that its component does not have, and the page stops with it when it is opened. So each attribute
/// of each component that a .razor file uses is looked up here.
/// </summary>
public sealed class ComponentParametersTests
{
    private static readonly ILookup<string, Type> Components = new[] { typeof(Program).Assembly, typeof(MudBlazor.MudButton).Assembly, typeof(Microsoft.AspNetCore.Components.Web.PageTitle).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => typeof(IComponent).IsAssignableFrom(type))
        .ToLookup(type => type.Name.Split('`')[0]);

    [Fact]
    public void Attribute_OfAComponent_IsOneOfItsParameters()
    {
        var src = Path.Combine(Repository.Root, "src", "SmallTowns.Web");
        var files = Directory.GetFiles(src, "*.razor", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        var tags = files.SelectMany(file => RazorTags.Read(File.ReadAllText(file)).Select(tag => (File: Path.GetRelativePath(src, file), tag.Name, tag.Attributes))).ToList();

        tags.Count(tag => Components.Contains(tag.Name)).Should().BeGreaterThan(2000, "else the reader below no longer understands the pages");
        tags.SelectMany(tag => tag.Attributes.Where(name => !IsTaken(tag.Name, name)).Select(name => $"{tag.File}: <{tag.Name} {name}>")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("<WorkFiles Owner=\"x\" Changed=\"y\" />", "Changed", true)]
    [InlineData("<WorkFiles Owner=\"x\" Changes=\"y\" />", "Changes", false)]
    [InlineData("<TextField Label=\"@(a ? \"b\" : \">\")\" Problam=\"x\" />", "Problam", false)]
    [InlineData("<DraftKeeper T=\"List<string>\" Form=\"x\" />", "T", true)]
    public void Attribute_IsReadFromATag(string markup, string attribute, bool isTaken)
    {
        var tag = RazorTags.Read(markup).Should().ContainSingle().Subject;

        tag.Attributes.Should().Contain(attribute);
        IsTaken(tag.Name, attribute).Should().Be(isTaken);
    }

    private static bool IsTaken(string component, string attribute) => !Components.Contains(component) || Components[component].Any(type => IsTaken(type, attribute));

    private static bool IsTaken(Type type, string attribute)
    {
        var parameters = type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.IsDefined(typeof(ParameterAttribute))).ToList();
        return parameters.Any(property => property.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase) || property.GetCustomAttribute<ParameterAttribute>()!.CaptureUnmatchedValues)
            || type.GetGenericArguments().Any(argument => argument.Name == attribute)
            // Names the variable of a child's content.
            || attribute == "Context";
    }
}
