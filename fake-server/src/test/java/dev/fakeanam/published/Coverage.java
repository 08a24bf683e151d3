package dev.fakeanam.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the operations of the published document with those that the fake emulates.
 *
 * @param published the document
 * @param ours the document of the fake, which has every operation that it emulates
 */
record Coverage(ApiDescription published, ApiDescription ours) {
    static final Set<String> NOT_EMULATED = Set.of(
            "listKnowledgeGroups",
            "createKnowledgeGroup",
            "getKnowledgeGroup",
            "updateKnowledgeGroup",
            "deleteKnowledgeGroup",
            "searchKnowledgeGroup",
            "listKnowledgeGroupDocuments",
            "uploadKnowledgeGroupDocument",
            "getKnowledgeDocument",
            "updateKnowledgeDocument",
            "deleteKnowledgeDocument",
            "getKnowledgeDocumentDownload",
            "listMeetingInvites",
            "createMeetingInvite",
            "getMeetingInvite",
            "cancelMeetingInvite",
            "getAggregatedSessionAnalytics",
            "getSessionAnalytics");

    /**
     * The first parts of paths that only the fake has: for telemetry and connections of SDKs, and for the fake's own
     * files.
     */
    static final List<String> OUR_PATHS = List.of("/v1/metrics/", "/v1/engine/signalling", "/files/");

    /** {@return the faults in the emulation of an operation of the document} */
    List<String> faults(DescribedOperation described) {
        Optional<DescribedOperation> emulated = ours.operation(described.id());
        if (NOT_EMULATED.contains(described.id())) {
            return emulated.isEmpty()
                    ? List.of()
                    : List.of("It is emulated by now. Remove it from Coverage.NOT_EMULATED.");
        }
        if (emulated.isEmpty()) {
            return List.of(described.methodAndPath() + " is not emulated.");
        }
        String methodAndPath = emulated.get().methodAndPath();
        return methodAndPath.equals(described.methodAndPath())
                ? List.of()
                : List.of("It is " + described.methodAndPath() + " in the published document, but " + methodAndPath
                        + " in the fake.");
    }

    /** {@return the operations that are not emulated on purpose, but that the document does not have} */
    List<String> unpublished() {
        return NOT_EMULATED.stream()
                .filter(id -> published.operation(id).isEmpty())
                .sorted()
                .toList();
    }

    /** {@return the faults of the operations that only the fake has} */
    List<String> faultsOfOurOwn() {
        List<String> faults = new ArrayList<>();
        for (DescribedOperation operation : ours.operations()) {
            if (published.operation(operation.id()).isEmpty() && !isOurs(operation.path())) {
                faults.add(operation.id() + " (" + operation.methodAndPath()
                        + ") is not in the published document, and its path is not in Coverage.OUR_PATHS.");
            }
        }
        for (DescribedOperation described : published.operations()) {
            if (isOurs(described.path())) {
                faults.add(described.path() + " is in the published document by now. Remove it from"
                        + " Coverage.OUR_PATHS.");
            }
        }
        return faults;
    }

    /** {@return the operations that both have} */
    List<DescribedOperation> common() {
        return published.operations().stream()
                .filter(described -> ours.operation(described.id()).isPresent())
                .toList();
    }

    private static boolean isOurs(String path) {
        return OUR_PATHS.stream().anyMatch(path::startsWith);
    }
}
