package dev.fakeanam.internal.admin;

import static dev.fakeanam.internal.admin.AdminProblem.refusable;

import dev.fakeanam.internal.admin.AdminDocuments.DataList;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceAction;
import dev.fakeanam.internal.engine.OrganizationContents;
import java.util.List;

/**
 * The routes that every resource has.
 *
 * @param list lists all of them
 * @param give makes one
 * @param get reads one
 * @param change changes one
 * @param remove removes one
 */
public record ResourceRoutes<T, P, C>(
        AdminRoute<Void, DataList<T>> list,
        AdminRoute<P, T> give,
        AdminRoute<Void, T> get,
        AdminRoute<C, T> change,
        AdminRoute<Void, Void> remove) {

    public static <S, T, P, C> ResourceRoutes<T, P, C> of(Resource<S, T, P, C> resource) {
        String name = resource.document().name();
        String all = "/" + resource.path();
        String one = all + "/{id}";
        return new ResourceRoutes<>(
                OrganizationRoutes.route("list" + name + "s", "GET", all, "Lists each " + resource.name() + ".")
                        .answers(200, DataList.codec(name + "s", resource.document()))
                        .oneAtATime()
                        .does((call, none) -> new DataList<>(access(call).all(resource))),
                OrganizationRoutes.route("give" + name, "POST", all, "Makes a " + resource.name() + ".")
                        .takes(resource.spec())
                        .answers(201, resource.document())
                        .does((call, spec) -> refusable(() -> access(call).give(resource, spec))),
                OrganizationRoutes.route("read" + name, "GET", one, "Reads a " + resource.name() + ".")
                        .answers(200, resource.document())
                        .refuses(404)
                        .does((call, none) -> read(call, resource)),
                OrganizationRoutes.route("change" + name, "PATCH", one, "Changes a " + resource.name() + ".")
                        .takes(resource.change())
                        .answers(200, resource.document())
                        .refuses(404)
                        .does((call, change) ->
                                refusable(() -> access(call).change(resource, call.parameter("id"), change))),
                OrganizationRoutes.route("remove" + name, "DELETE", one, "Removes a " + resource.name() + ".")
                        .refuses(404)
                        .does((call, none) ->
                                OrganizationRoutes.done(() -> access(call).remove(resource, call.parameter("id")))));
    }

    public static <S, I, O> AdminRoute<I, O> of(ResourceAction<S, I, O> action) {
        String name = action.path().substring(0, action.path().length() - 1);
        return OrganizationRoutes.route(name, "POST", "/" + action.path(), action.summary())
                .takes(action.input())
                .answers(200, action.output())
                .does((call, input) -> refusable(() -> access(call).act(action, input)));
    }

    List<AdminRoute<?, ?>> all() {
        return List.of(list, give, get, change, remove);
    }

    /** Only a missing resource is refused. Any other exception while reading is a defect of ours. */
    private static <S, T> T read(AdminCall call, Resource<S, T, ?, ?> resource) {
        String id = call.parameter("id");
        return access(call)
                .find(resource, id)
                .orElseGet(() -> refusable(() -> access(call).get(resource, id)));
    }

    private static ResourceAccess access(AdminCall call) {
        return OrganizationContents.resources(call.organization());
    }
}
