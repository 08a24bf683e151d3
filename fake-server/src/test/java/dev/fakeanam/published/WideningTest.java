package dev.fakeanam.published;

import static dev.fakeanam.published.SmallDocuments.shape;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideningTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'type':'string'} | {'type':'string','maxLength':9} | {'type':'string'}",
                "{'type':'string'} | {'type':'integer'} | {'type':['integer','string']}",
                "{'type':'string','enum':['A','B']} | {'type':'string','enum':['C','B']} | {'type':'string','enum':['A','B','C']}",
                "{'type':'number','minimum':9,'maximum':10} | {'type':'number','minimum':10,'maximum':20}"
                        + " | {'type':'number','minimum':9,'maximum':20}",
                "{'type':'number','exclusiveMinimum':9} | {'type':'number','minimum':10} | {'type':'number','exclusiveMinimum':9}",
                "{'type':'string','format':'uuid'} | {'type':'string','format':'uri'} | {'type':'string'}",
                "{'type':'object','required':['a','b']} | {'type':'object','required':['b']} | {'type':'object','required':['b']}",
                "{'type':'object','properties':{'a':{'type':'string'}}} | {'type':'object','properties':{'a':{'type':'null'}}}"
                        + " | {'type':'object','properties':{'a':{'type':['string','null']}}}",
                "{'type':'array','items':{'type':'string'}} | {'type':'object'} | {'type':['array','object'],'items':{'type':'string'}}",
                "{'type':'array','items':{'type':'string'}} | {'type':'array'} | {'type':'array'}"
            })
    void a_shape_has_room_for_each_of_its_alternatives(String one, String other, String widened) {
        Shape alternatives = shape("{\"oneOf\":[" + one.replace('\'', '"') + "," + other.replace('\'', '"') + "]}");

        assertThat(Widening.of(alternatives)).isEqualTo(shape(widened.replace('\'', '"')));
    }
}
