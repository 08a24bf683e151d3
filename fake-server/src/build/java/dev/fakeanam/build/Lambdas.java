package dev.fakeanam.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives each lambda and each method reference its own class. That class is a nest mate of the enclosing class, so that
 * it may call private methods. A lambda that captures nothing has a single instance, as in the JVM.
 */
final class Lambdas {
    private static final Type OBJECT = Type.getType(Object.class);
    private static final String INSTANCE = "INSTANCE";
    private static final String MAKE = "make";

    private final ClassFiles classes;
    private final Map<String, Integer> counts = new HashMap<>();

    Lambdas(ClassFiles classes) {
        this.classes = classes;
    }

    /**
     * Does not change a reference to a protected method from another package, because only a method handle can call it.
     */
    void rewrite(ClassNode owner, MethodNode method, InvokeDynamicInsnNode call) {
        if (!isCallable((Handle) call.bsmArgs[1], owner)) {
            return;
        }
        ClassNode lambda = nestMate(owner, call);
        Type self = Type.getObjectType(lambda.name);
        Type[] captured = Type.getArgumentTypes(call.desc);
        addConstructor(lambda, self, captured);
        addMethod(lambda, self, captured, call);
        if (captured.length == 0) {
            addInstance(lambda, self);
            method.instructions.set(
                    call, new FieldInsnNode(Opcodes.GETSTATIC, lambda.name, INSTANCE, self.getDescriptor()));
        } else {
            Method make = new Method(MAKE, self, captured);
            addMake(lambda, self, make);
            method.instructions.set(
                    call, new MethodInsnNode(Opcodes.INVOKESTATIC, lambda.name, MAKE, make.getDescriptor()));
        }
        classes.add(lambda);
    }

    private ClassNode nestMate(ClassNode owner, InvokeDynamicInsnNode call) {
        ClassNode host = owner.nestHostClass == null ? owner : classes.find(owner.nestHostClass);
        ClassNode lambda = new ClassNode();
        lambda.version = Opcodes.V17;
        lambda.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        lambda.name = owner.name + "$$Lambda" + counts.merge(owner.name, 1, Integer::sum);
        lambda.superName = OBJECT.getInternalName();
        lambda.interfaces = List.of(Type.getReturnType(call.desc).getInternalName());
        lambda.sourceFile = owner.sourceFile;
        lambda.nestHostClass = host.name;
        host.nestMembers = host.nestMembers == null ? new ArrayList<>() : host.nestMembers;
        host.nestMembers.add(lambda.name);
        // The first class file version with nests.
        host.version = Math.max(host.version, Opcodes.V11);
        return lambda;
    }

    private static void addConstructor(ClassNode lambda, Type self, Type[] captured) {
        Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
        GeneratorAdapter code = method(lambda, Opcodes.ACC_PRIVATE, constructor);
        code.loadThis();
        code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
        for (int i = 0; i < captured.length; i++) {
            lambda.fields.add(new FieldNode(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), captured[i].getDescriptor(), null, null));
            code.loadThis();
            code.loadArg(i);
            code.putField(self, field(i), captured[i]);
        }
        code.returnValue();
    }

    private static void addInstance(ClassNode lambda, Type self) {
        lambda.fields.add(
                new FieldNode(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, self.getDescriptor(), null, null));
        GeneratorAdapter code = method(lambda, Opcodes.ACC_STATIC, new Method("<clinit>", "()V"));
        code.newInstance(self);
        code.dup();
        code.invokeConstructor(self, new Method("<init>", "()V"));
        code.putStatic(self, INSTANCE, self);
        code.returnValue();
    }

    private static void addMake(ClassNode lambda, Type self, Method make) {
        GeneratorAdapter code = method(lambda, Opcodes.ACC_STATIC, make);
        code.newInstance(self);
        code.dup();
        code.loadArgs();
        code.invokeConstructor(self, new Method("<init>", Type.VOID_TYPE, make.getArgumentTypes()));
        code.returnValue();
    }

    private static void addMethod(ClassNode lambda, Type self, Type[] captured, InvokeDynamicInsnNode call) {
        Type erased = (Type) call.bsmArgs[0];
        Handle target = (Handle) call.bsmArgs[1];
        Type actual = (Type) call.bsmArgs[2];
        Type targetOwner = Type.getObjectType(target.getOwner());
        GeneratorAdapter code = method(lambda, Opcodes.ACC_PUBLIC, new Method(call.name, erased.getDescriptor()));
        if (isConstructor(target)) {
            code.newInstance(targetOwner);
            code.dup();
        }
        for (int i = 0; i < captured.length; i++) {
            code.loadThis();
            code.getField(self, field(i), captured[i]);
        }
        List<Type> wanted = parameters(target);
        for (int i = 0; i < erased.getArgumentCount(); i++) {
            Type argument = actual.getArgumentTypes()[i];
            code.loadArg(i);
            convert(code, erased.getArgumentTypes()[i], argument);
            convert(code, argument, wanted.get(captured.length + i));
        }
        code.visitMethodInsn(
                instruction(target), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
        Type result = isConstructor(target) ? targetOwner : Type.getReturnType(target.getDesc());
        if (erased.getReturnType() == Type.VOID_TYPE) {
            discard(code, result);
        } else {
            convert(code, result, actual.getReturnType());
            convert(code, actual.getReturnType(), erased.getReturnType());
        }
        code.returnValue();
    }

    private static int instruction(Handle target) {
        return switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    /** Returns the types of the parameters. For an instance method, the type of the object comes first. */
    private static List<Type> parameters(Handle target) {
        Stream<Type> declared = Arrays.stream(Type.getArgumentTypes(target.getDesc()));
        return target.getTag() == Opcodes.H_INVOKESTATIC || isConstructor(target)
                ? declared.toList()
                : Stream.concat(Stream.of(Type.getObjectType(target.getOwner())), declared)
                        .toList();
    }

    private static void convert(GeneratorAdapter code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isPrimitive(from) && isPrimitive(to)) {
            code.cast(from, to);
        } else if (isPrimitive(from)) {
            code.valueOf(from);
        } else if (isPrimitive(to) && from.equals(Type.getType(Character.class))) {
            code.unbox(Type.CHAR_TYPE);
            code.cast(Type.CHAR_TYPE, to);
        } else {
            // Also converts an object to a primitive type, with the methods of Number.
            code.unbox(to);
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static void discard(GeneratorAdapter code, Type result) {
        if (result.getSize() == 2) {
            code.pop2();
        } else if (result.getSize() == 1) {
            code.pop();
        }
    }

    private boolean isCallable(Handle target, ClassNode caller) {
        String name = target.getOwner();
        for (ClassNode owner = classes.find(name); owner != null; owner = classes.find(name)) {
            for (MethodNode method : owner.methods) {
                if (method.name.equals(target.getName()) && method.desc.equals(target.getDesc())) {
                    return (method.access & Opcodes.ACC_PUBLIC) != 0
                            || packageOf(owner.name).equals(packageOf(caller.name));
                }
            }
            name = owner.superName;
        }
        return isPublicInTheJdk(name, target);
    }

    private static boolean isPublicInTheJdk(String owner, Handle target) {
        try {
            Class<?> type = Class.forName(owner.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
            return isConstructor(target)
                    ? Arrays.stream(type.getConstructors())
                            .anyMatch(found ->
                                    Type.getConstructorDescriptor(found).equals(target.getDesc()))
                    : Arrays.stream(type.getMethods())
                            .anyMatch(found -> found.getName().equals(target.getName())
                                    && Type.getMethodDescriptor(found).equals(target.getDesc()));
        } catch (ClassNotFoundException notThere) {
            return false;
        }
    }

    private static boolean isConstructor(Handle target) {
        return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private static GeneratorAdapter method(ClassNode owner, int access, Method method) {
        MethodNode node = new MethodNode(access, method.getName(), method.getDescriptor(), null, null);
        owner.methods.add(node);
        return new GeneratorAdapter(node, access, method.getName(), method.getDescriptor());
    }
}
