package dev.fakeanam.published;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.json.Json;
import java.net.http.HttpResponse;
import java.util.List;

/** Checks that a running fake accepts a request of the published document, and answers as the document shows. */
final class ExampleCheck {

    private ExampleCheck() {}

    static List<String> faults(FakeAnam fake, Rooms rooms, Example example) {
        DescribedOperation operation = example.operation();
        try (Organization anam = fake.newOrganization()) {
            new Planting(rooms, anam).plant(operation, example.request());
            HttpResponse<String> response = ApiCalls.send(
                    anam,
                    operation.method(),
                    operation.path().replaceAll("\\{\\w+}", Planting.ID),
                    example.request() == null ? "" : Json.write(example.request()));
            if (response.statusCode() != operation.success()) {
                return List.of("The request was answered with " + response.statusCode() + " and not with "
                        + operation.success() + ": " + response.body());
            }
            return example.response() == null
                    ? List.of()
                    : ExampleComparison.faults(
                            operation.answers().get("application/json").shape(),
                            example.response(),
                            Json.parse(response.body()));
        }
    }
}
