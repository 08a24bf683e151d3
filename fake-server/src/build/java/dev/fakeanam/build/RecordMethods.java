package dev.fakeanam.build;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the {@code equals} and {@code hashCode} of records as plain code. Their {@code toString} stays, because it is
 * only for messages.
 */
final class RecordMethods {
    private static final Type OBJECTS = Type.getType(Objects.class);
    private static final int LARGEST_STACK = 6;

    private RecordMethods() {}

    static void rewrite(ClassNode owner, MethodNode method, InvokeDynamicInsnNode call) {
        if (call.name.equals("toString")) {
            return;
        }
        Type self = Type.getObjectType(owner.name);
        List<Handle> components =
                Arrays.stream(call.bsmArgs).skip(2).map(Handle.class::cast).toList();
        method.instructions.clear();
        method.localVariables = null;
        GeneratorAdapter code = new GeneratorAdapter(method, method.access, method.name, method.desc);
        if (call.name.equals("equals")) {
            writeEquals(method, code, self, components);
        } else {
            writeHashCode(code, self, components);
        }
        method.maxStack = LARGEST_STACK;
        method.maxLocals = 2;
    }

    private static void writeHashCode(GeneratorAdapter code, Type self, List<Handle> components) {
        code.push(0);
        for (Handle component : components) {
            Type type = Type.getType(component.getDesc());
            code.push(31);
            code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
            code.loadThis();
            code.getField(self, component.getName(), type);
            if (type.getSort() < Type.ARRAY) {
                code.invokeStatic(wrapper(type), new Method("hashCode", Type.INT_TYPE, new Type[] {type}));
            } else {
                code.invokeStatic(OBJECTS, Method.getMethod("int hashCode(Object)"));
            }
            code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
        }
        code.returnValue();
    }

    private static void writeEquals(MethodNode method, GeneratorAdapter code, Type self, List<Handle> components) {
        Label different = new Label();
        code.loadArg(0);
        code.instanceOf(self);
        code.ifZCmp(GeneratorAdapter.EQ, different);
        for (Handle component : components) {
            Type type = Type.getType(component.getDesc());
            code.loadThis();
            code.getField(self, component.getName(), type);
            code.loadArg(0);
            code.checkCast(self);
            code.getField(self, component.getName(), type);
            if (type.getSort() < Type.ARRAY) {
                // Compared by the wrapper, for which NaN equals NaN.
                code.invokeStatic(wrapper(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
                code.ifZCmp(GeneratorAdapter.NE, different);
            } else {
                code.invokeStatic(OBJECTS, Method.getMethod("boolean equals(Object, Object)"));
                code.ifZCmp(GeneratorAdapter.EQ, different);
            }
        }
        code.push(true);
        code.returnValue();
        code.mark(different);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.push(false);
        code.returnValue();
    }

    private static Type wrapper(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> Type.getType(Boolean.class);
            case Type.CHAR -> Type.getType(Character.class);
            case Type.BYTE -> Type.getType(Byte.class);
            case Type.SHORT -> Type.getType(Short.class);
            case Type.INT -> Type.getType(Integer.class);
            case Type.LONG -> Type.getType(Long.class);
            case Type.FLOAT -> Type.getType(Float.class);
            default -> Type.getType(Double.class);
        };
    }
}
