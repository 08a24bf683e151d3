package dev.fakeanam;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists what a user can rely on: the public and protected types and members of some packages. Each has its own line,
 * always in the same order.
 */
public final class PublicApi {
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Set<String> EVERYBODYS = Set.of("equals(Object)", "hashCode()", "toString()");
    private static final Set<Class<?>> IMPLIED = Set.of(Object.class, Record.class, Enum.class);
    private static final int SHOWN_MODIFIERS =
            Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;

    private final List<Class<?>> types;

    private PublicApi(List<Class<?>> types) {
        this.types = types;
    }

    /**
     * Finds the public types.
     *
     * @param anchor any class of the module; the other classes are in the same directory
     * @param packages the names of the packages that are public
     */
    public static PublicApi of(Class<?> anchor, List<String> packages) throws IOException, ClassNotFoundException {
        Path root = Path.of(URI.create(
                anchor.getProtectionDomain().getCodeSource().getLocation().toString()));
        List<Class<?>> types = new ArrayList<>();
        for (String name : packages) {
            try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
                List<String> classFiles = files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                        .toList();
                for (String file : classFiles) {
                    types.add(Class.forName(name + "." + file.replace(".class", "")));
                }
            }
        }
        return new PublicApi(types.stream()
                .filter(PublicApi::isPublic)
                .sorted(Comparator.comparing(Class::getCanonicalName))
                .toList());
    }

    /** {@return the whole API, with qualified names for types and simple names for everything else} */
    public String render() {
        StringBuilder text = new StringBuilder();
        for (Class<?> type : types) {
            text.append(type.getCanonicalName()).append(": ").append(readable(declaration(type)));
            members(type)
                    .map(PublicApi::readable)
                    .sorted()
                    .forEach(member -> text.append("\n    ").append(member));
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Asserts that the API is equal to the checked-in file. If the system property {@code fakeanam.api.update} is true,
     * writes the file instead.
     *
     * @param checkedIn the file
     */
    public void requireCheckedIn(Path checkedIn) throws IOException {
        String api = render();
        if (Boolean.getBoolean("fakeanam.api.update")) {
            Files.createDirectories(checkedIn.getParent());
            Files.writeString(checkedIn, api);
        }
        assertThat(api)
                .as(
                        "The public API differs from %s. Where that is meant, add -Dfakeanam.api.update=true to this run,"
                                + " look at the difference, and commit the file.",
                        checkedIn.getFileName())
                .isEqualToNormalizingNewlines(Files.readString(checkedIn));
    }

    /** {@return every declaration and signature, with qualified names} */
    public List<String> signatures() {
        return types.stream()
                .flatMap(type -> Stream.concat(Stream.of(declaration(type)), members(type)))
                .toList();
    }

    private static boolean isPublic(Class<?> type) {
        return isShown(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static boolean isShown(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String declaration(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
        boolean classLike = kind.equals("class");
        String modifiers = classLike ? modifiers(type.getModifiers() & ~Modifier.STATIC) : "";
        Stream<AnnotatedType> parents = Stream.concat(
                Stream.ofNullable(type.getAnnotatedSuperclass())
                        .filter(parent -> !IMPLIED.contains(type.getSuperclass())),
                Arrays.stream(type.getAnnotatedInterfaces()));
        String list = parents.map(AnnotatedType::toString).collect(joining(", "));
        return modifiers
                + (type.isSealed() ? "sealed " : "")
                + kind
                + typeParameters(type.getTypeParameters())
                + (list.isEmpty() ? "" : " : " + list);
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(PublicApi::isShown)
                .map(PublicApi::signature);
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(PublicApi::isShown)
                .map(PublicApi::signature);
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isShown(method) && !isEverybodys(method))
                .map(PublicApi::signature);
        return Stream.of(fields, constructors, methods).flatMap(members -> members);
    }

    private static boolean isShown(Member member) {
        return isShown(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean isEverybodys(Method method) {
        return EVERYBODYS.contains(method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(joining(", ", "(", ")")));
    }

    private static String signature(Field field) {
        return modifiers(field.getModifiers()) + field.getAnnotatedType() + " " + field.getName();
    }

    private static String signature(Constructor<?> constructor) {
        return modifiers(constructor.getModifiers())
                + "new"
                + (isCanonical(constructor) ? components(constructor.getDeclaringClass()) : parameters(constructor));
    }

    /** Taken from the components, because JDK 25's compiler keeps no generic parameters of a compact constructor. */
    private static String components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> component.getAnnotatedType().toString())
                .collect(joining(", ", "(", ")"));
    }

    private static boolean isCanonical(Constructor<?> constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static String signature(Method method) {
        boolean inInterface = method.getDeclaringClass().isInterface();
        return modifiers(method.getModifiers() & ~(inInterface ? Modifier.ABSTRACT : 0))
                + (method.isDefault() ? "default " : "")
                + typeParameters(method.getTypeParameters())
                + method.getAnnotatedReturnType()
                + " "
                + method.getName()
                + parameters(method);
    }

    private static String parameters(Executable executable) {
        String parameters = Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(AnnotatedType::toString)
                .collect(joining(", ", "(", ")"));
        String exceptions = Arrays.stream(executable.getAnnotatedExceptionTypes())
                .map(AnnotatedType::toString)
                .collect(joining(", "));
        return (executable.isVarArgs() ? parameters.replaceFirst("\\[]\\)$", "...)") : parameters)
                + (exceptions.isEmpty() ? "" : " throws " + exceptions);
    }

    private static String typeParameters(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable + " extends "
                                + Arrays.stream(variable.getAnnotatedBounds())
                                        .map(AnnotatedType::toString)
                                        .collect(joining(" & ")))
                        .collect(joining(", ", "<", "> "));
    }

    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers & SHOWN_MODIFIERS);
        return text.isEmpty() ? "" : text + " ";
    }

    private static String readable(String signature) {
        return PACKAGE.matcher(signature.replace("()" + " ", " ").replace('$', '.'))
                .replaceAll("")
                .replace(" extends Object", "");
    }
}
