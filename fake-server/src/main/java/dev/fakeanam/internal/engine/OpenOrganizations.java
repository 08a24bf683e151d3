package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.organization.OrganizationRuntime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The organizations of a server that are open, by their ids and in the order they were made. Thread-safe. */
final class OpenOrganizations {
    private final Map<OrganizationRuntime, Engine.Entry> open = new ConcurrentHashMap<>();
    private final Map<String, OrganizationRuntime> byId = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    private final int most;

    /** @param most how many there may be at a time */
    OpenOrganizations(int most) {
        this.most = most;
    }

    boolean isFull() {
        return open.size() >= most;
    }

    /** Returns the number of the next organization, from 1. */
    long nextNumber() {
        return made.incrementAndGet();
    }

    void add(OrganizationRuntime runtime, Engine.Entry entry) {
        open.put(runtime, entry);
        byId.put(entry.id(), runtime);
    }

    void remove(OrganizationRuntime runtime) {
        Engine.Entry closed = open.remove(runtime);
        if (closed != null) {
            byId.remove(closed.id());
        }
    }

    Optional<OrganizationRuntime> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Organization> organization(String id) {
        return find(id).map(open::get).map(Engine.Entry::organization);
    }

    Map<String, Organization> inOrder() {
        Map<String, Organization> inOrder = new LinkedHashMap<>();
        open.values().stream()
                .sorted(Comparator.comparingLong(Engine.Entry::number))
                .forEach(entry -> inOrder.put(entry.id(), entry.organization()));
        return inOrder;
    }

    /** Returns any organization that meets the condition. */
    Optional<OrganizationRuntime> first(Predicate<OrganizationRuntime> condition) {
        return open.keySet().stream().filter(condition).findFirst();
    }

    void forEach(Consumer<OrganizationRuntime> action) {
        open.keySet().forEach(action);
    }

    void forEachEntry(BiConsumer<OrganizationRuntime, Engine.Entry> action) {
        open.forEach(action);
    }
}
