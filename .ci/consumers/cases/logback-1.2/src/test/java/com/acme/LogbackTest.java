package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@FakeAnamTest
class LogbackTest {

    @Test
    void it_logs_for_the_application_and_hears_nothing_of_the_fake(Organization anam) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.ALL);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.addAppender(logged);
        ShareLink link = anam.givenShareLink();

        int status = new AnamClient(anam).raiseUsageLimit(link.id()).statusCode();
        LoggerFactory.getLogger(LogbackTest.class).info("Anam answered {}", status);

        assertThat(logged.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("Anam answered 200");
    }
}
