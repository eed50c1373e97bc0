package org.strowger.core.internal.call;

/** The engine's indexes of what one bundle plays, by the bundle's own. Immutable. */
public final class PlayIndex {
    /** Of an engine without flows. */
    public static final PlayIndex NOTHING = new PlayIndex(new int[0], new int[0]);

    private final int[] prompts;
    private final int[] languages;

    /** Takes both arrays over. */
    public PlayIndex(int[] prompts, int[] languages) {
        this.prompts = prompts;
        this.languages = languages;
    }

    /** The engine's index of a prompt. */
    public int prompt(int ofBundle) {
        return prompts[ofBundle];
    }

    /** The engine's index of a language. */
    public int language(int ofBundle) {
        return languages[ofBundle];
    }
}
