package dev.fakeanam.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.FakeAnam;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The page in one tab, in the words of a person who looks at it. */
record PageDriver(ChromeDriver driver, Path downloads) {
    PageDriver open(FakeAnam fake) {
        return open(fake.baseUrl(), "");
    }

    PageDriver open(URI baseUrl, String fragment) {
        driver.get(Browser.pageOf(baseUrl) + fragment);
        return this;
    }

    /** Waits until the assertion holds, also for elements that are not in the page yet or are still moving. */
    PageDriver eventually(ThrowingRunnable assertion) {
        await().ignoreExceptionsInstanceOf(WebDriverException.class).untilAsserted(assertion);
        return this;
    }

    PageDriver showsLive() {
        return eventually(() -> assertThat(text("#connection")).isEqualTo("Live"));
    }

    /** Waits until the number above the list of exchanges is this one. */
    PageDriver counts(String count) {
        return eventually(() -> assertThat(text("#count")).isEqualTo(count));
    }

    /** The visible text of the first such element; empty if there is none. */
    String text(String selector) {
        return String.valueOf(
                run("return document.querySelector(arguments[0])?.innerText.trim() ?? ''", selector));
    }

    /** The texts of such elements, visible or not. */
    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        return (List<String>) run(
                "return [...document.querySelectorAll(arguments[0])].map(each => each.textContent.trim())", selector);
    }

    /** The labels of the displayed rows: "PUT /v1/share-links/…, 200". */
    @SuppressWarnings("unchecked")
    List<String> rows() {
        return (List<String>) run("return [...document.querySelectorAll('#rows .open')].map(each => each.ariaLabel)");
    }

    boolean isSeen(String selector) {
        return Boolean.TRUE.equals(
                run("return document.querySelector(arguments[0])?.checkVisibility() ?? false", selector));
    }

    String fragment() {
        return String.valueOf(run("return location.hash"));
    }

    String title() {
        return text("#detail h2");
    }

    PageDriver press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    PageDriver click(String selector) {
        return eventually(() -> driver.findElement(By.cssSelector(selector)).click());
    }

    /** Clicks the button, the link or the label with this text. */
    PageDriver clickOn(String text) {
        return eventually(() -> named(text).click());
    }

    PageDriver fill(String selector, String text) {
        return eventually(() -> {
            WebElement field = driver.findElement(By.cssSelector(selector));
            field.clear();
            field.sendKeys(text);
        });
    }

    PageDriver choose(String selector, String text) {
        return eventually(() -> new Select(driver.findElement(By.cssSelector(selector))).selectByVisibleText(text));
    }

    String clipboard() {
        return String.valueOf(((JavascriptExecutor) driver)
                .executeAsyncScript("navigator.clipboard.readText().then(arguments[arguments.length - 1])"));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    private WebElement named(String text) {
        return driver.findElements(By.cssSelector("button, a, label, summary")).stream()
                .filter(element -> element.isDisplayed() && element.getText().strip().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is nothing to click on that says " + text));
    }
}
