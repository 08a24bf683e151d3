package dev.fakeanam.published;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.matching.RequestPattern;
import java.util.ArrayList;
import java.util.List;

/** Checks that each documented status of an operation is described by the fake, and that a script can return it. */
final class StatusCheck {
    private static final String SOME_ID = "00000000-0000-0000-0000-000000000001";

    private StatusCheck() {}

    static List<String> faults(FakeAnam fake, DescribedOperation published, DescribedOperation ours) {
        List<String> faults = new ArrayList<>();
        for (int status : published.statuses()) {
            if (!ours.statuses().contains(status)) {
                faults.add("The status " + status + " is not described by the fake.");
            }
            int answered = answered(fake, published, status);
            if (answered != status) {
                faults.add("A script for the status " + status + " was answered with " + answered + ".");
            }
        }
        return faults;
    }

    private static int answered(FakeAnam fake, DescribedOperation published, int status) {
        try (Organization anam = fake.newOrganization()) {
            anam.on(RequestPattern.operation(published.id())).reply(status);
            String path = published.path().replaceAll("\\{\\w+}", SOME_ID);
            return ApiCalls.send(anam, published.method(), path, published.hasBody() ? "{}" : "")
                    .statusCode();
        }
    }
}
