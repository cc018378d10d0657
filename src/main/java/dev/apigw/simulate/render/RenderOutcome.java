package dev.apigw.simulate.render;

import dev.apigw.vtl.OutputFault;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;
import dev.apigw.vtl.WellFormed;
import java.util.Objects;
import java.util.Optional;

/** What became of a template that was chosen. */
public sealed interface RenderOutcome {
    Choice.Chosen chosen();

    /**
     * It gave a text.
     *
     * @param rendering   traced
     * @param contentType of the text: as the template overrides it, else as it was chosen
     * @param fault       why the text is not what its content type says
     */
    record Rendered(Choice.Chosen chosen, Rendering rendering, String contentType,
                    Optional<OutputFault> fault) implements RenderOutcome {
        public Rendered {
            Objects.requireNonNull(chosen, "chosen");
            Objects.requireNonNull(rendering, "rendering");
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(fault, "fault");
        }

        /** What the content type promises. */
        public WellFormed.Grammar grammar() {
            return WellFormed.grammar(contentType);
        }
    }

    /** It cannot be parsed or rendered. */
    record Failed(Choice.Chosen chosen, TemplateFailure failure) implements RenderOutcome {
        public Failed {
            Objects.requireNonNull(chosen, "chosen");
            Objects.requireNonNull(failure, "failure");
        }
    }
}
