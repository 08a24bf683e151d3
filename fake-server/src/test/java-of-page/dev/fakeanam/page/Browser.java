package dev.fakeanam.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Gives each test its own tab in a Chromium without a window. Fails a test if its page did what its policy forbids, ran something that was recorded, or threw an error.
 */
final class Browser
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Browser.class);
    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");

    /** Runs in each page before its own scripts. */
    private static final String WATCH = """
            window.violations = [];
            window.attacks = [];
            document.addEventListener('securitypolicyviolation', event =>
              window.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
            for (const name of ['alert', 'confirm', 'prompt']) {
              window[name] = text => window.attacks.push(text);
            }
            """;

    private record Running(ChromeDriver driver, Path downloads) implements CloseableResource {
        @Override
        public void close() throws Exception {
            driver.quit();
            try (Stream<Path> files = Files.list(downloads)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(downloads);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        LoggingPreferences log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(program(CHROMIUM).toFile())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", log);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program(List.of("chromedriver")).toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        Path downloads = Files.createTempDirectory("fake-anam-page");
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        context.getStore(NAMESPACE).put(Running.class, new Running(driver, downloads));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ChromeDriver driver = running(context).driver();
        driver.switchTo().newWindow(WindowType.TAB);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ChromeDriver driver = running(context).driver();
        List<String> errors = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("Uncaught") || message.contains("Content Security Policy"))
                .toList();
        Object violations = driver.executeScript("return window.violations");
        Object attacks = driver.executeScript("return window.attacks");
        driver.close();
        driver.switchTo().window(driver.getWindowHandles().iterator().next());

        assertThat(errors).as("errors in the console").isEmpty();
        assertThat(violations).as("violations of the policy").isEqualTo(List.of());
        assertThat(attacks).as("dialogs of recorded scripts").isEqualTo(List.of());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        running(context).close();
        context.getStore(NAMESPACE).remove(Running.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PageDriver.class;
    }

    @Override
    public PageDriver resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        return new PageDriver(running.driver(), running.downloads());
    }

    private static Running running(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Running.class, Running.class);
    }

    private static Path program(List<String> names) {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(directory -> names.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("None of the programs " + names
                        + " is there, so the page cannot be looked at. Install chromium and chromium-driver."));
    }

    /** The address of the page of a server. */
    static URI pageOf(URI baseUrl) {
        return URI.create(baseUrl + "/__admin/");
    }
}
