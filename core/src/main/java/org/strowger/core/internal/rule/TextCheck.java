package org.strowger.core.internal.rule;

import java.util.List;
import org.strowger.core.center.rule.AttributeTest;
import org.strowger.core.internal.pattern.TextMatcher;
import org.strowger.core.internal.pattern.TextPattern;

/** A compiled test of a text. One thread; asking allocates nothing. */
@FunctionalInterface
interface TextCheck {
    boolean passes(CharSequence text);

    static TextCheck of(AttributeTest test) {
        if (test instanceof AttributeTest.Is is) {
            return text -> equal(is.text(), text);
        }
        if (test instanceof AttributeTest.In in) {
            List<String> texts = in.texts();
            return text -> anyEquals(texts, text);
        }
        if (test instanceof AttributeTest.Between range) {
            return text -> WholeNumber.isIn(text, range.lowest(), range.highest());
        }
        if (test instanceof AttributeTest.Prefix prefix) {
            return text -> begins(text, prefix.prefix());
        }
        TextMatcher matcher =
                TextPattern.parse(((AttributeTest.Matches) test).expression()).newMatcher();
        return matcher::fits;
    }

    private static boolean anyEquals(List<String> texts, CharSequence text) {
        for (int i = 0; i < texts.size(); i++) {
            if (equal(texts.get(i), text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean equal(String expected, CharSequence text) {
        return expected.length() == text.length() && begins(text, expected);
    }

    private static boolean begins(CharSequence text, String prefix) {
        if (text.length() < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text.charAt(i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
