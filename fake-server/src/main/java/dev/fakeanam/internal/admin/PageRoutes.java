package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.admin.AdminDocuments.DataList;
import dev.fakeanam.internal.admin.PageDocuments.AssumptionSentence;
import dev.fakeanam.internal.admin.PageDocuments.ResourceDescription;
import dev.fakeanam.internal.admin.PageDocuments.Summaries;
import dev.fakeanam.internal.engine.NewestExchanges;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Transcript;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The routes that the inspection page needs. Other clients may use them too. */
final class PageRoutes {
    private static final int SUMMARIES_BY_DEFAULT = 500;
    private static final int MOST_SUMMARIES = 1_000;

    private static final ObjectCodec<Map<String, @Nullable Object>> QUERY = JsonCodec.fields("SummaryQuery")
            .field("after", JsonCodec.integer(0, Integer.MAX_VALUE))
            .field("before", JsonCodec.integer(0, Integer.MAX_VALUE))
            .field("limit", JsonCodec.integer(0, Integer.MAX_VALUE))
            .strict()
            .build();

    private static final AdminRoute<Void, Summaries> LIST_SUMMARIES = AdminRoute.of(
                    "listSummaries",
                    "GET",
                    "/summaries",
                    "Reads the newest exchanges of all open organizations and the unattributed ones, without headers"
                            + " and bodies.")
            .queriedBy(QUERY)
            .answers(200, Summaries.CODEC)
            .does((call, none) -> Summaries.of(call.engine(), query(call.query())));

    private static final AdminRoute<Void, DataList<AssumptionSentence>> LIST_ASSUMPTIONS = AdminRoute.of(
                    "listAssumptions", "GET", "/assumptions", "Lists the assumptions, each with its sentence.")
            .answers(200, DataList.codec("Assumptions", AssumptionSentence.CODEC))
            .does((call, none) -> new DataList<>(
                    Stream.of(Assumption.values()).map(AssumptionSentence::of).toList()));

    private static final AdminRoute<Void, DataList<ResourceDescription>> LIST_RESOURCES = AdminRoute.of(
                    "listResources", "GET", "/resources", "Lists the kinds of resources that an organization has.")
            .answers(200, DataList.codec("Resources", ResourceDescription.CODEC))
            .does((call, none) -> new DataList<>(call.engine().rooms().resources().stream()
                    .<ResourceDescription>map(ResourceDescription::of)
                    .toList()));

    private static final AdminRoute<Void, String> UNATTRIBUTED_TRANSCRIPT = AdminRoute.of(
                    "getUnattributedTranscript",
                    "GET",
                    "/transcript",
                    "Shows people the unattributed requests and their responses.")
            .answersText()
            .oneAtATime()
            .does((call, none) -> transcript(call.engine().unattributedExchanges()));

    private static final AdminRoute<Void, String> TRANSCRIPT = OrganizationRoutes.route(
                    "getTranscript",
                    "GET",
                    "/transcript",
                    "Shows people the requests of the organization and their responses.")
            .answersText()
            .oneAtATime()
            .does((call, none) -> transcript(call.organization().exchanges()));

    static final List<AdminRoute<?, ?>> ALL =
            List.of(LIST_SUMMARIES, LIST_ASSUMPTIONS, LIST_RESOURCES, UNATTRIBUTED_TRANSCRIPT, TRANSCRIPT);

    private PageRoutes() {}

    private static NewestExchanges.Query query(Map<String, @Nullable Object> query) {
        return new NewestExchanges.Query(
                number(query.get("after"), 0), number(query.get("before"), Long.MAX_VALUE), (int)
                        Math.min(number(query.get("limit"), SUMMARIES_BY_DEFAULT), MOST_SUMMARIES));
    }

    private static long number(@Nullable Object value, long byDefault) {
        return value instanceof Integer number ? number : byDefault;
    }

    private static String transcript(List<Exchange> exchanges) {
        return new Transcript(exchanges).whole() + "\n";
    }
}
