using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SmallTowns.Web.Tests.Architecture;

/// <summary>
/// Which types use which in one assembly, as the compiler wrote it down: base types, members, attributes, generic arguments and
/// everything in method bodies. What the compiler made out of lambdas, async methods and iterators counts for the type they stand in.
/// Constants and <c>nameof</c> leave no trace and are not seen.
/// </summary>
internal sealed class TypeUses
{
    private readonly HashSet<(TypeDefinition User, TypeDefinition Used)> uses = [];
    private readonly ModuleDefinition module;

    private TypeUses(ModuleDefinition module) => this.module = module;

    public static IReadOnlyCollection<(TypeDefinition User, TypeDefinition Used)> Of(System.Reflection.Assembly assembly)
    {
        // Arguments of attributes are enums of other assemblies, whose size has to be looked up there.
        using var resolver = new DefaultAssemblyResolver();
        foreach (var loaded in AppDomain.CurrentDomain.GetAssemblies().Where(loaded => loaded.Location.Length > 0))
            resolver.AddSearchDirectory(Path.GetDirectoryName(loaded.Location));
        using var module = ModuleDefinition.ReadModule(assembly.Location, new ReaderParameters { AssemblyResolver = resolver });
        var found = new TypeUses(module);
        foreach (var type in module.GetTypes())
            found.Read(type);
        return found.uses;
    }

    private void Read(TypeDefinition type)
    {
        Add(type, type.BaseType);
        Read(type, (ICustomAttributeProvider)type);
        Read(type, (IGenericParameterProvider)type);
        foreach (var implemented in type.Interfaces)
            Add(type, implemented.InterfaceType);
        foreach (var field in type.Fields)
        {
            Add(type, field.FieldType);
            Read(type, (ICustomAttributeProvider)field);
        }

        foreach (var property in type.Properties)
            Read(type, (ICustomAttributeProvider)property);
        foreach (var method in type.Methods)
            Read(type, method);
    }

    private void Read(TypeDefinition type, MethodDefinition method)
    {
        Add(type, method.ReturnType);
        Read(type, (ICustomAttributeProvider)method);
        Read(type, (IGenericParameterProvider)method);
        foreach (var parameter in method.Parameters)
        {
            Add(type, parameter.ParameterType);
            Read(type, (ICustomAttributeProvider)parameter);
        }

        if (!method.HasBody)
            return;
        foreach (var variable in method.Body.Variables)
            Add(type, variable.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers)
            Add(type, handler.CatchType);
        foreach (var instruction in method.Body.Instructions)
            Read(type, instruction);
    }

    private void Read(TypeDefinition type, Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference used:
                Add(type, used);
                break;
            case FieldReference field:
                Add(type, field.DeclaringType);
                Add(type, field.FieldType);
                break;
            case MethodReference method:
                Add(type, method.DeclaringType);
                Add(type, method.ReturnType);
                foreach (var parameter in method.Parameters)
                    Add(type, parameter.ParameterType);
                if (method is GenericInstanceMethod generic)
                {
                    foreach (var argument in generic.GenericArguments)
                        Add(type, argument);
                }

                break;
        }
    }

    private void Read(TypeDefinition type, ICustomAttributeProvider attributed)
    {
        foreach (var attribute in attributed.CustomAttributes)
        {
            Add(type, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.Properties.Select(property => property.Argument)))
                Add(type, argument.Value as TypeReference);
        }
    }

    private void Read(TypeDefinition type, IGenericParameterProvider generic)
    {
        foreach (var constraint in generic.GenericParameters.SelectMany(parameter => parameter.Constraints))
            Add(type, constraint.ConstraintType);
    }

    private void Add(TypeDefinition user, TypeReference? used)
    {
        switch (used)
        {
            case null or GenericParameter:
                break;
            case GenericInstanceType generic:
                Add(user, generic.ElementType);
                foreach (var argument in generic.GenericArguments)
                    Add(user, argument);
                break;
            case TypeSpecification wrapped:
                Add(user, wrapped.ElementType);
                break;
            default:
                if (used.Scope == module && used.Resolve() is { } type && Outermost(type) != Outermost(user))
                    uses.Add((Outermost(user), Outermost(type)));
                break;
        }
    }

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}
