package dev.fakeanam.published;

import static dev.fakeanam.published.SmallDocuments.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTest {
    private static final String SCHEMAS = """
            {"Name": {"type": "string", "maxLength": 9},
             "Named": {"type": "object", "properties": {"name": {"$ref": "#/components/schemas/Name"}}},
             "Tree": {"type": "object", "properties": {"child": {"$ref": "#/components/schemas/Tree"}}}}""";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'type':['string','null']} | {'type':'string','nullable':true}",
                "{'type':['string','null']} | {'oneOf':[{'type':'string'},{'type':'null'}]}",
                "{'type':['string','null']} | {'anyOf':[{'type':'null'},{'type':'string'}]}",
                "{'type':['string','null'],'enum':['A','B',null]} | {'type':['null','string'],'enum':['B','A']}",
                "{'type':'string','const':'A'} | {'type':'string','enum':['A']}",
                "{'type':'string','oneOf':[{'type':'string','enum':['A']}]} | {'type':'string','enum':['A']}",
                "{'type':'number','minimum':1.0} | {'type':'number','minimum':1}",
                "{'type':'object','additionalProperties':{}} | {'type':'object','additionalProperties':true}",
                "{'type':'object','unevaluatedProperties':false} | {'type':'object','additionalProperties':false}",
                "{'type':'string','description':'A','default':'B','example':'C','pattern':'D'} | {'type':'string'}",
                "{'$ref':'#/components/schemas/Name'} | {'type':'string','maxLength':9}",
                "{'$ref':'#/components/schemas/Name','minLength':1} | {'type':'string','minLength':1,'maxLength':9}",
                "{'allOf':[{'$ref':'#/components/schemas/Named'},{'type':'object','properties':{'age':{'type':'integer'}}}]}"
                        + " | {'type':'object','properties':{'age':{'type':'integer'},'name':{'type':'string','maxLength':9}}}",
                "{'type':'object','oneOf':[{'properties':{'a':{}}},{'properties':{'b':{}}}]}"
                        + " | {'oneOf':[{'type':'object','properties':{'a':{}}},{'type':'object','properties':{'b':{}}}]}",
                "{'oneOf':[{'type':'object'},{'oneOf':[{'type':'array'},{'type':'null'}]}]}"
                        + " | {'anyOf':[{'type':'object'},{'type':'array'},{'type':'null'}]}"
            })
    void different_words_mean_the_same(String one, String other) {
        assertThat(shape(one.replace('\'', '"'), SCHEMAS)).isEqualTo(shape(other.replace('\'', '"'), SCHEMAS));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'type':'string'} | {'type':['string','null']}",
                "{'type':'integer'} | {'type':'number'}",
                "{'type':'string'} | {'type':'string','format':'uuid'}",
                "{'type':'number','exclusiveMinimum':0} | {'type':'number','minimum':0}",
                "{'type':'object','required':['a']} | {'type':'object'}",
                "{'type':'object','additionalProperties':false} | {'type':'object'}",
                "{'type':'array','items':{'type':'string'}} | {'type':'array','items':{'type':'integer'}}",
                "{'oneOf':[{'type':'object'},{'type':'array'}]} | {'type':'object'}",
                "{'oneOf':[{'type':'object'},{'type':'array'}]} | {'oneOf':[{'type':'object'},{'type':'array'},{'type':'null'}]}"
            })
    void different_meanings_are_told_apart(String one, String other) {
        assertThat(shape(one.replace('\'', '"'))).isNotEqualTo(shape(other.replace('\'', '"')));
    }

    @Test
    void a_document_that_has_itself_as_a_part_is_read_once() {
        Shape tree = shape("{\"$ref\":\"#/components/schemas/Tree\"}", SCHEMAS);

        assertThat(tree.types()).isEqualTo(Set.of("object"));
        assertThat(tree.field("child")).isEqualTo(Shape.ANY);
    }
}
