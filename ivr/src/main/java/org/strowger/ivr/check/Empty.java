package org.strowger.ivr.check;

import org.strowger.core.yaml.YamlNode;

/** Lists of nothing, which say something else than their author means. */
final class Empty {
    private Empty() {}

    static boolean isList(YamlNode node) {
        return node instanceof YamlNode.Sequence list && list.items().isEmpty();
    }
}
