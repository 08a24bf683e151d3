/** A module that requires the modules of Fake Anam. */
open module com.acme {
    requires dev.fakeanam.assertions;
    requires dev.fakeanam.junit;
    requires dev.fakeanam.server;
    requires java.net.http;
    requires org.assertj.core;
    requires org.junit.jupiter.api;
}
