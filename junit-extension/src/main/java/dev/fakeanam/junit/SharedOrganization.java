package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Shows a shared organization to one test, which cannot close it. */
record SharedOrganization(Organization organization) implements InvocationHandler {

    static Organization of(Organization organization) {
        return (Organization) Proxy.newProxyInstance(
                Organization.class.getClassLoader(),
                new Class<?>[] {Organization.class},
                new SharedOrganization(organization));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            throw new UnsupportedOperationException(
                    "The tests of this class share the organization, and it is closed after the last of them. So a"
                            + " test cannot close it. To start again, clear() it. For another"
                            + " one, take a parameter FakeAnam and call newOrganization().");
        }
        if (method.getName().equals("equals")) {
            return arguments != null && proxy == arguments[0];
        }
        try {
            return method.invoke(organization, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
