package dev.fakeanam;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The assumptions behind responses, in the journal of every fake. */
public interface RecordedAssumptionContract {
    String TABLE = """
            PUT    | /v1/share-links/{link}          | {"usageLimit":50}                       | 200 |
            GET    | /v1/share-links/{link}          |                                         | 200 |
            DELETE | /v1/share-links/{link}          |                                         | 200 |
            PUT    | /v1/share-links/{link}          |                                         | 400 |
            PUT    | /v1/share-links/{link}          | []                                      | 400 |
            PUT    | /v1/share-links/{link}          | {"usageLimit":[]}                       | 400 |
            POST   | /v1/share-links                 | {}                                      | 400 |
            POST   | /v1/share-links                 | {"personaId":5}                         | 400 |
            GET    | /v1/share-links?page=0          |                                         | 400 |
            PUT    | /v1/share-links/{link}          | {"expiresInHours":1}                    | 200 | A3
            PUT    | /v1/share-links/{link}          | {"expiresInHours":0}                    | 400 | A3
            PUT    | /v1/share-links/{link}          | {"expiresInHours":1e12}                 | 400 | A3
            PUT    | /v1/share-links/{link}          | {"usageLimit":0}                        | 400 | A4
            PUT    | /v1/share-links/{link}          | {"usageLimit":2147483648}               | 400 | A4
            PUT    | /v1/share-links/{link}          | {"usageLimit":1.5}                      | 400 | A4
            PUT    | /v1/share-links/{link}          | {"usageLimit":50.0}                     | 200 | A4
            PUT    | /v1/share-links/{link}          | {"usageLimit":4}                        | 200 | A4
            PUT    | /v1/share-links/{link}          | {"usageLimit":5}                        | 200 |
            PUT    | /v1/share-links/{link}          | {"usageLimit":null}                     | 400 | A5
            PUT    | /v1/share-links/{link}          | {"usageLimit":"50"}                     | 400 | A5
            PUT    | /v1/share-links/{link}          | {"expiresInHours":true}                 | 400 | A5
            PUT    | /v1/share-links/{link}          | {"usageLimit":null,"expiresInHours":-1} | 400 | A3 A5
            PUT    | /v1/share-links/{link}          | {"usageLimit":50,"maxUses":1}           | 200 | A6
            PUT    | /v1/share-links/{link}          | {"maxUses":1}                           | 200 | A6 A7
            PUT    | /v1/share-links/{link}          | {}                                      | 200 | A7
            PUT    | /v1/share-links/{another's}     | {}                                      | 404 | A8
            GET    | /v1/share-links/{another's}     |                                         | 404 | A8
            DELETE | /v1/share-links/{another's}     |                                         | 404 | A8
            GET    | /v1/share-links/{nobody's}      |                                         | 404 | A8
            GET    | /v1/share-links                 |                                         | 200 | A10
            PUT    | /v1/share-links/{used up}       | {"usageLimit":50}                       | 200 | A11
            POST   | /v1/share-links                 | {"personaId":"{persona}"}               | 201 | A12
            POST   | /v1/share-links                 | {"personaId":"{persona}","expiresInHours":1,"a":1} | 201 | A3 A6 A12
            PATCH  | /v1/share-links/{link}          | {}                                      | 405 | A13
            GET    | /v1/knowledge/groups                    |                                         | 501 | A13
            GET    | /elsewhere                      |                                         | 404 | A13
            PUT    | /v1/share-links/{link}          | {too large}                             | 413 | A14
            PUT    | /v1/share-links/{link}          | {"usageLimit":50} and more              | 400 | A15
            PUT    | /v1/share-links/{link}          | {"usageLimit":NaN}                      | 400 | A15
            PUT    | /v1/share-links/{link}          | {"usageLimit":1e999}                    | 400 | A4 A15
            PUT    | /v1/share-links/{link}          | {"expiresInHours":1e999}                | 400 | A3 A15
            GET    | /v1/avatars                     |                                         | 200 | A10 A21
            GET    | /v1/avatars?search=none         |                                         | 404 | A21
            GET    | /v1/avatars?tags=office         |                                         | 200 | A10 A21 A32
            GET    | /v1/avatars?onlyOneShot=true    |                                         | 200 | A10 A21 A32
            PUT    | /v1/avatars/{anam's}            | {"displayName":"A"}                     | 403 | A22
            DELETE | /v1/avatars/{avatar}            |                                         | 200 | A23
            POST   | /v1/avatars                     | {"displayName":"A","imageUrl":"a:b"}    | 201 | A24 A32
            GET    | /v1/voices                      |                                         | 200 | A10 A21
            POST   | /v1/voices/presigned-upload     | {"filename":"a","contentType":"b","fileSize":1} | 200 | A24
            GET    | /v1/llms                        |                                         | 200 | A10 A21 A32
            GET    | /v1/llms?includeDefaults=true   |                                         | 200 | A10 A21
            PUT    | /v1/llms/{llm}                  | {}                                      | 200 | A7
            PUT    | /v1/llms/{llm}                  | {"displayName":"A"}                     | 200 |
            PUT    | /v1/llms/{llm}                  | {"secret":"s"}                          | 200 | A32
            HEAD   | /v1/share-links/{link}          |                                         | 200 | A30
            PUT    | /v1/share-links/no-uuid         | {}                                      | 400 | A16
            GET    | /v1/share-links/no-uuid         |                                         | 400 | A16
            DELETE | /v1/share-links/no-uuid         |                                         | 400 | A16
            GET    | /v1/share-links?personaId=no-uuid |                                       | 400 | A16
            POST   | /v1/share-links                 | {"personaId":"no-uuid"}                 | 400 | A16
            POST   | /v1/personas                    | {}                                      | 201 | A18
            POST   | /v1/personas                    | {"avatarId":"no-uuid"}                  | 400 | A19
            PUT    | /v1/personas/{persona}          | {}                                      | 200 | A7
            PUT    | /v1/personas/{nobody's}         | {}                                      | 404 | A8
            DELETE | /v1/personas/{persona}          |                                         | 200 |
            DELETE | /v1/personas/{linked}           |                                         | 200 | A20
            POST   | /v1/auth/session-token          | {"personaConfig":{"personaId":"x"}}     | 400 | A25
            POST   | /v1/engine/session              | {"personaConfig":{"avatarId":"x"}}      | 404 | A25
            POST   | /v1/engine/session              | {"personaConfig":{"type":"ephemeral"}}  | 200 | A6
            GET    | /v1/sessions/concurrency        |                                         | 200 | A26
            GET    | /v1/sessions                    |                                         | 200 | A10 A21
            GET    | /v1/sessions/{nobody's}         |                                         | 404 | A8
            POST   | /v1/sessions/{session}/stop     |                                         | 200 | A27
            POST   | /v1/metrics/client              | {}                                      | 204 | A31
            GET    | /v1/personas                    |                                         | 200 | A10 A21
            GET    | /v1/tools                       |                                         | 200 | A10 A21
            GET    | /v1/tools/{deleted tool}        |                                         | 404 | A23
            GET    | /v1/avatars/{deleted avatar}    |                                         | 404 | A23
            GET    | /v1/share-links/{deleted link}  |                                         | 404 |
            GET    | /v1/tools/{another's}           |                                         | 404 | A8
            PUT    | /v1/tools/{tool}                | {"type":"SYSTEM"}                       | 200 | A33
            """;

    FakeAnam fake();

    private static List<Assumption> assumptions(Organization anam) {
        List<Exchange> exchanges = anam.exchanges();
        return exchanges.get(exchanges.size() - 1).assumptions();
    }

    private String filled(String text, Organization anam) {
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10).usageCount(5));
        Persona linked = anam.givenPersona("Grace");
        anam.givenShareLink(given -> given.persona(linked));
        ShareLink usedUp = anam.givenShareLink(given -> given.usageLimit(5).usageCount(5));
        return text.replace("{link}", link.id().toString())
                .replace("{used up}", usedUp.id().toString())
                .replace(
                        "{another's}",
                        fake().newOrganization("another").givenShareLink().id().toString())
                .replace("{linked}", linked.id().toString())
                .replace("{avatar}", anam.avatars().given().id().toString())
                .replace("{anam's}", "071b0286-4cce-4808-bee2-e642f1062de3")
                .replace("{llm}", anam.llms().given().id().toString())
                .replace("{tool}", anam.tools().given().id().toString())
                .replace(
                        "{deleted tool}",
                        anam.tools().given(tool -> tool.deleted()).id().toString())
                .replace(
                        "{deleted avatar}",
                        anam.avatars().given(avatar -> avatar.deleted()).id().toString())
                .replace("{deleted link}", deletedLink(anam))
                .replace("{nobody's}", UUID.randomUUID().toString())
                .replace("{session}", anam.sessions().given().id().toString())
                .replace("{persona}", anam.givenPersona("Ada").id().toString())
                .replace("{too large}", " ".repeat((9 << 19) + 1));
    }

    private static String deletedLink(Organization anam) {
        String id = anam.givenShareLink().id().toString();
        ApiCalls.send(anam, "DELETE", "/v1/share-links/" + id, "");
        return id;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = TABLE)
    default void an_exchange_names_the_assumptions_that_its_response_rests_on(
            String method, String path, @Nullable String body, int status, @Nullable String names) {
        Organization anam = fake().newOrganization("assumed");

        int answered = ApiCalls.send(anam, method, filled(path, anam), body == null ? "" : filled(body, anam))
                .statusCode();

        assertThat(answered).isEqualTo(status);
        assertThat(assumptions(anam)).extracting(Assumption::name).containsExactly(words(names));
    }

    @Test
    default void a_body_of_another_media_type_is_refused_by_assumption() {
        Organization anam = fake().newOrganization("media types");
        UUID id = anam.givenShareLink().id();

        int status = ApiCalls.sendAs("text/plain", anam, "PUT", ApiCalls.LINKS + "/" + id, "{}")
                .statusCode();

        assertThat(status).isEqualTo(400);
        assertThat(assumptions(anam)).containsExactly(Assumption.A9);
    }

    @Test
    default void every_assumption_that_may_be_listed_is() {
        Stream<String> listed = TABLE.lines().flatMap(row -> Stream.of(words(row.substring(row.lastIndexOf('|') + 1))));

        assertThat(Stream.concat(listed, Stream.of("A9")).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Assumption.values())
                        .map(Assumption::name)
                        .filter(name -> !List.of("A1", "A2", "A28", "A29").contains(name))
                        .toList());
    }

    @Test
    default void a_scripted_response_lists_only_the_assumptions_of_the_applied_request() {
        Organization anam = fake().newOrganization("scripted");
        UUID id = anam.givenShareLink().id();
        anam.on(updateShareLink()).reply(400).then().applyThen(Fault.reply(502));

        ApiCalls.update(anam, id, "{}");
        List<Assumption> replied = assumptions(anam);
        ApiCalls.update(anam, id, "{}");

        assertThat(replied).isEmpty();
        assertThat(assumptions(anam)).containsExactly(Assumption.A7);
    }

    @Test
    default void what_is_documented_is_not_assumed() {
        Organization anam = fake().newOrganization("documented");
        UUID id = anam.givenShareLink().id();
        String key = anam.issueApiKey(Permission.NONE);
        String path = ApiCalls.LINKS + "/" + id;

        ApiCalls.send(anam.baseUrl(), key, "GET", path, "");
        ApiCalls.send(anam.baseUrl(), "nobody's key", "GET", path, "");

        assertThat(assumptions(anam)).isEmpty();
        assertThat(fake().unattributedExchanges())
                .filteredOn(exchange -> exchange.request().path().equals(path))
                .extracting(Exchange::assumptions)
                .containsExactly(List.of());
    }

    private static String[] words(@Nullable String text) {
        return text == null || text.isBlank() ? new String[0] : text.strip().split(" ");
    }
}
