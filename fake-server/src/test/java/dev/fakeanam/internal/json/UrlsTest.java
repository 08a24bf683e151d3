package dev.fakeanam.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a.png", "http://127.0.0.1:8080/files/a", "s3://bucket/key"})
    void an_absolute_url_is_taken(String url) {
        assertThat(Urls.require(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.png", "/a.png", "//example.com/a.png", "https://example.com/a b", "://"})
    void another_text_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Urls.require(text))
                .withMessage("A URL is absolute, like https://example.com/a.png, but \"" + text + "\" was given.");
    }
}
