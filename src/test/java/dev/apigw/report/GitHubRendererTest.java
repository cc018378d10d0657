package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GitHubRendererTest {
    @Test
    void writesOneCommandPerFinding() {
        assertThat(new GitHubRenderer().render(Reports.full()).lines()).containsExactly(
                "::notice file=api/pets.yaml,line=2,col=1,endLine=3,endColumn=8,title=some-note::Two lines of code.",
                "::error file=api/pets.yaml,line=4,col=10,endLine=4,endColumn=14,title=json-syntax::Two%0Alines with "
                        + "\\u001b[31m and \\u0000.",
                "::warning file=api/pets.yaml,line=5,col=3,endLine=5,endColumn=12,title=duplicate-key::The key `/pets` <stands> "
                        + "& \"twice\".%0Ahint: Remove one of the two.%0AAWS says: Unable to put method 'GET' on resource at "
                        + "path '/pets': 100%25%0Asee: api/pets.yaml:3:3: first stated here",
                "::error file=gone%3A 1%2C2%25.yaml,title=input-unreadable::`gone` does not exist.");
    }
}
