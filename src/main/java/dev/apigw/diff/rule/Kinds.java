package dev.apigw.diff.rule;

import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Judgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of changes of one rule, by id: a table that is read from top to bottom. */
final class Kinds {
    private final Map<String, ChangeInfo> byId = new LinkedHashMap<>();
    private final String page;

    /** @param page that explains them all */
    Kinds(String page) {
        this.page = page;
    }

    Kinds breaking(String id, String summary) {
        return add(id, Judgement.BREAKING, summary);
    }

    Kinds risky(String id, String summary) {
        return add(id, Judgement.RISKY, summary);
    }

    Kinds safe(String id, String summary) {
        return add(id, Judgement.SAFE, summary);
    }

    private Kinds add(String id, Judgement judgement, String summary) {
        byId.put(id, new ChangeInfo(id, judgement, summary, page));
        return this;
    }

    ChangeInfo get(String id) {
        ChangeInfo info = byId.get(id);
        if (info == null) {
            throw new IllegalArgumentException(id);
        }
        return info;
    }

    List<ChangeInfo> all() {
        return List.copyOf(byId.values());
    }
}
