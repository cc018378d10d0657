package dev.apigw.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    @ParameterizedTest
    @ValueSource(strings = {"${Foo}", "arn:aws:lambda:eu-west-1:1:function:${Foo.Arn}", "<<account>>", "{{ name }}",
        "${jsonencode(aws_account)}", "${upper(\"a}b\")}", "<ACCOUNT_ID>", "@@host@@", "${cond ? \"a\" : \"b\"}",
        "${var.name}", "#{AWS::Region}", "${AWS::Region}"})
    void seesWhatNobodyFilled(String text) {
        assertThat(Placeholders.unresolvedIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "${stageVariables.host}", "https://${stageVariables.host}/x", "{proxy+}", "${", "${open",
        "${}", "$input.body", "a < b > c", "<b>bold</b>", "${!Literal}", "${context.requestId}", "${request.path.id}",
        "{\"a\": {\"b\": 1}", "cost: $5 {x}"})
    void leavesTheRestAlone(String text) {
        assertThat(Placeholders.unresolvedIn(text)).isFalse();
    }

    @Test void listsThemInOrderAsWritten() {
        assertThat(Placeholders.in("<<a>>/${b}/${stageVariables.c}/{{d}}/${upper(\"}\")}"))
                .isEqualTo(List.of("<<a>>", "${b}", "{{d}}", "${upper(\"}\")}"));
    }
}
