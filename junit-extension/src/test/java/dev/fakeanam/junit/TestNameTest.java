package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[engine:junit-jupiter]/[class:com.acme.RenewTest]/[method:raises(dev.fakeanam.Organization)] | RenewTest.raises",
                "[engine:junit-jupiter]/[class:com.acme.RenewTest]/[nested-class:Inner]/[method:raises()] | RenewTest.Inner.raises",
                "[engine:junit-jupiter]/[class:RenewTest]/[test-template:raises(int)]/[test-template-invocation:#2]"
                        + " | RenewTest.raises[#2]",
                "[engine:junit-jupiter]/[class:RenewTest]/[test-factory:all()]/[dynamic-test:#1] | RenewTest.all[#1]",
                "[engine:junit-jupiter]/[class-template:com.acme.RenewTest]/[class-template-invocation:#2]/[method:raises()]"
                        + " | RenewTest[#2].raises",
                "[engine:junit-platform-suite]/[suite:com.acme.All]/[engine:junit-jupiter]/[class:com.acme.RenewTest]/[method:raises()]"
                        + " | RenewTest.raises",
                "something else | something else"
            })
    void a_name_is_short_and_the_same_in_every_run(String uniqueId, String name) {
        assertThat(TestName.of(uniqueId, "")).isEqualTo(name);
    }
}
