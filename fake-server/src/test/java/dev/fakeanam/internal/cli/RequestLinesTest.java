package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RequestLinesTest {

    @Test
    void control_characters_of_a_name_are_told_as_json_has_them() {
        StringWriter lines = new StringWriter();
        FakeAnam fake =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withLog(new RequestLines(new PrintWriter(lines))));
        Organization anam = fake.newOrganization("a\nb\u001b[31m\u009bä😀");
        ApiCalls.list(anam);

        fake.close();

        assertThat(lines.toString().lines())
                .singleElement()
                .asString()
                .contains(" 200 \"a\\u000ab\\u001b[31m\\u009bä😀\" - ");
    }
}
