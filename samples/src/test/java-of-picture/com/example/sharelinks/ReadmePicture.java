package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Makes the picture of the README. It shows the message of a failed test, and the inspection page when the test fails.
 * Writes a light and a dark one to docs/images. Needs chromium and chromedriver on the PATH.
 */
class ReadmePicture {
    private static final Path IMAGES = Path.of("../docs/images");
    private static final Path PARTS = Path.of("target/picture").toAbsolutePath();
    private static final List<String> SCHEMES = List.of("light", "dark");
    private static final int WIDTH = 1000;
    private static final int PAGE_HEIGHT = 470;
    private static final int FRAME = 3;

    @Test
    void is_made() throws IOException {
        Files.createDirectories(PARTS);
        String story = storyOfTheFailingTest();

        ChromeDriver browser = open();
        try {
            for (String scheme : SCHEMES) {
                Path composed = PARTS.resolve(scheme + ".html");
                Files.writeString(composed, compose(story, Files.readAllBytes(page(scheme))));
                show(browser, scheme, WIDTH + 2 * FRAME, PAGE_HEIGHT);
                browser.get(composed.toUri().toString());
                int height = browser.findElement(By.tagName("main")).getSize().height;
                show(browser, scheme, WIDTH + 2 * FRAME, height);
                Files.write(
                        IMAGES.resolve("failing-test-" + scheme + ".png"), browser.getScreenshotAs(OutputType.BYTES));
            }
        } finally {
            browser.quit();
        }
    }

    /** Takes a picture of the page. The failing test calls this before its organization is closed. */
    static void photographPage(URI baseUrl) throws IOException {
        ChromeDriver browser = open();
        try {
            for (String scheme : SCHEMES) {
                show(browser, scheme, WIDTH, PAGE_HEIGHT);
                browser.get(baseUrl + "/__admin/");
                await().until(() -> rows(browser).size() == 4);
                rows(browser).get(2).click();
                await().until(() ->
                        !browser.findElements(By.cssSelector("#detail h2")).isEmpty());
                Files.write(page(scheme), browser.getScreenshotAs(OutputType.BYTES));
            }
        } finally {
            browser.quit();
        }
    }

    private static String storyOfTheFailingTest() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(LostResponse.class))
                .configurationParameter("fakeanam.page", "true")
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        assertThat(summary.getSummary().getFailures()).hasSize(1);
        Throwable failure = summary.getSummary().getFailures().get(0).getException();
        return failure.getMessage().strip()
                + Stream.of(failure.getSuppressed())
                        .map(suppressed -> "\n\nSuppressed: " + suppressed)
                        .collect(Collectors.joining());
    }

    /** Returns the rows, newest first. The third of the four is the update that was lost. */
    private static List<WebElement> rows(ChromeDriver browser) {
        return browser.findElements(By.cssSelector("#rows .open"));
    }

    private static Path page(String scheme) {
        return PARTS.resolve("page-" + scheme + ".png");
    }

    /** Starts a browser. Names both programs, because otherwise Selenium looks for them on the Internet. */
    private static ChromeDriver open() {
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .withSilent(true)
                .build();
        ChromeOptions options = new ChromeOptions()
                .setBinary(program("chromium"))
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-lcd-text");
        return new ChromeDriver(driver, options);
    }

    private static File program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no " + name + " on the PATH. Install chromium and chromium-driver."));
    }

    private static void show(ChromeDriver browser, String scheme, int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1.5, "mobile", false));
    }

    private static String compose(String story, byte[] page) {
        return """
                <!doctype html>
                <meta charset="utf-8">
                <style>
                  :root { color-scheme: light dark; --frame: #c9ced6; --bar: #eef0f3; --text: #1a1e24; --bg: #fff; --bad: #b3261e }
                  @media (prefers-color-scheme: dark) {
                    :root { --frame: #3a414c; --bar: #252a32; --text: #e3e7ec; --bg: #14171c; --bad: #ff8a80 }
                  }
                  body { margin: 0; overflow: hidden; background: var(--bg) }
                  main { box-sizing: border-box; padding: 2px }
                  figure { margin: 0; border: 1px solid var(--frame); border-radius: 8px; overflow: hidden }
                  figure + figure { margin-top: 14px }
                  figcaption { padding: 6px 12px; background: var(--bar); color: var(--text); font: 600 13px sans-serif }
                  pre { margin: 0; padding: 10px 12px; color: var(--text); font: 12.5px/1.5 monospace; white-space: pre-wrap;
                        overflow-wrap: anywhere }
                  img { display: block; width: 100%% }
                </style>
                <main>
                  <figure><figcaption><span style="color:var(--bad)">✗</span> LostResponse.raises_the_limit_once</figcaption>
                  <pre>%s</pre></figure>
                  <figure><figcaption>The page, at the same moment</figcaption>
                  <img src="data:image/png;base64,%s"></figure>
                </main>
                """.formatted(
                        story.replace("&", "&amp;").replace("<", "&lt;"),
                        Base64.getEncoder().encodeToString(page));
    }
}
