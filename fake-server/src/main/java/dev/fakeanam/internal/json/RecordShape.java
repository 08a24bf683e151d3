package dev.fakeanam.internal.json;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constructor of a record and its accessors, which match the fields that its codec declares. Immutable.
 *
 * @param accessors in the order of the components
 */
record RecordShape(Constructor<?> constructor, List<Method> accessors) {

    /** @throws IllegalStateException if the record has other components than are declared */
    static RecordShape of(Class<?> type, List<ObjectField> declared) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length != declared.size()) {
            throw new IllegalStateException("The codec of " + type.getName() + " declares " + declared.size()
                    + " fields, but the record has " + components.length + " components. Declare each of them.");
        }
        Class<?>[] types = new Class<?>[components.length];
        List<Method> accessors = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            requireType(type, components[i], declared.get(i));
            Method accessor = components[i].getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordShape(constructor, accessors);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void requireType(Class<?> type, RecordComponent component, ObjectField field) {
        Class<?> boxed = MethodType.methodType(component.getType()).wrap().returnType();
        if (!boxed.isAssignableFrom(field.codec().type())) {
            throw new IllegalStateException("The codec of " + type.getName() + " declares " + field.name() + " as "
                    + field.codec().type().getSimpleName() + ", but the component " + component.getName() + " is of "
                    + boxed.getSimpleName() + ".");
        }
    }

    /** Makes a record, and throws what its constructor throws. */
    Object construct(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "Cannot make a " + constructor.getName() + " of " + Arrays.toString(arguments), impossible);
        }
    }

    /** Reads a component. */
    @Nullable
    Object get(int component, Object value) {
        try {
            return accessors.get(component).invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
