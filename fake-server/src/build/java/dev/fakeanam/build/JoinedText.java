package dev.fakeanam.build;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Joins text with a {@code StringBuilder}, in a new method for each place that joins text. */
final class JoinedText {
    private static final Type BUILDER = Type.getType(StringBuilder.class);
    private static final Type STRING = Type.getType(String.class);
    private static final Type OBJECT = Type.getType(Object.class);
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private JoinedText() {}

    static void rewrite(ClassNode owner, MethodNode method, InvokeDynamicInsnNode call) {
        boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
        MethodNode joining = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                "join$" + owner.methods.size(),
                call.desc,
                null,
                null);
        write(new GeneratorAdapter(joining, joining.access, joining.name, joining.desc), call);
        joining.maxLocals = Type.getArgumentsAndReturnSizes(call.desc) >> 2;
        joining.maxStack = 3;
        owner.methods.add(joining);
        method.instructions.set(
                call, new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, joining.name, joining.desc, isInterface));
    }

    private static void write(GeneratorAdapter code, InvokeDynamicInsnNode call) {
        code.newInstance(BUILDER);
        code.dup();
        code.invokeConstructor(BUILDER, new Method("<init>", "()V"));
        String recipe = (String) call.bsmArgs[0];
        StringBuilder text = new StringBuilder();
        int constants = 1;
        int arguments = 0;
        for (char next : recipe.toCharArray()) {
            if (next == CONSTANT) {
                text.append(call.bsmArgs[constants++]);
            } else if (next == ARGUMENT) {
                append(code, text);
                code.loadArg(arguments);
                append(code, Type.getArgumentTypes(call.desc)[arguments++]);
            } else {
                text.append(next);
            }
        }
        append(code, text);
        code.invokeVirtual(BUILDER, new Method("toString", STRING, new Type[0]));
        code.returnValue();
    }

    private static void append(GeneratorAdapter code, StringBuilder text) {
        if (!text.isEmpty()) {
            code.push(text.toString());
            append(code, STRING);
            text.setLength(0);
        }
    }

    private static void append(GeneratorAdapter code, Type type) {
        Type parameter = switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
            case Type.ARRAY -> OBJECT;
            case Type.OBJECT -> type.equals(STRING) ? STRING : OBJECT;
            default -> type;
        };
        code.invokeVirtual(BUILDER, new Method("append", BUILDER, new Type[] {parameter}));
    }
}
