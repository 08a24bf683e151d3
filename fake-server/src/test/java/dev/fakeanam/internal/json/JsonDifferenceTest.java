package dev.fakeanam.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    1              | 1.0               | ''
                    {"a":1,"b":2}  | {"b":2.0,"a":1}   | ''
                    {"a":[1,null]} | {"a":[1,null]}    | ''
                    1              | "1"               | 'body: expected "1", but was 1'
                    null           | {}                | body: expected {}, but was null
                    {"a":1}        | {"a":2}           | a: expected 2, but was 1
                    {"a":null}     | {"a":{}}          | a: expected {}, but was null
                    {}             | {"a":null}        | a: expected null, but was not there
                    {"a":null}     | {}                | a: expected not to be there, but was null
                    {"a":{"b":1}}  | {"a":{"b":2}}     | a.b: expected 2, but was 1
                    [1,2]          | [1]               | [1]: expected not to be there, but was 2
                    [1]            | [1,2]             | [1]: expected 2, but was not there
                    [{"a":1}]      | [{"a":2}]         | [0].a: expected 2, but was 1
                    {"a":1e999}    | {"a":1}           | a: expected 1, but was a number that no double can hold
                    {"z":1,"a":1}  | {"y":1,"a":2}     | y: expected 1, but was not there; a: expected 2, but was 1; z: expected not to be there, but was 1
                    """)
    void every_place_that_differs_is_reported(String was, String expected, String lines) {
        assertThat(String.join("; ", JsonDifference.between("body", Json.parse(was), Json.parse(expected))))
                .isEqualTo(lines);
    }
}
