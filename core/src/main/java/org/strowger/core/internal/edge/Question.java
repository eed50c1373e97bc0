package org.strowger.core.internal.edge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Invocation;
import org.strowger.core.handler.Parameter;
import org.strowger.core.internal.ring.InvokeAnswers;

/** One question as a handler sees it; its answer is checked here, so that decide needs no declarations. */
final class Question implements Invocation {
    private final HandlerConfig handler;
    private final long id;
    private final long callId;
    private final int attempt;
    private final Map<String, String> arguments;
    private final InvokeAnswers answers;

    Question(HandlerConfig handler, long id, long callId, int attempt, Map<String, String> arguments,
            InvokeAnswers answers) {
        this.handler = handler;
        this.id = id;
        this.callId = callId;
        this.attempt = attempt;
        this.arguments = arguments;
        this.answers = answers;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long callId() {
        return callId;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public String argument(String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("handler '" + handler.name() + "': it was given no argument '" + name
                    + "'; declare it, and give it in the flow");
        }
        return value;
    }

    @Override
    public Admission answer(Map<String, ?> results) {
        Map<String, String> texts = new HashMap<>();
        for (Parameter declared : handler.results()) {
            Optional<String> text = ResultText.of(declared, results.get(declared.name()));
            if (text.isEmpty()) {
                return answers.invokeEnded(callId, id, Outcome.WRONG_RESULT, Map.of());
            }
            texts.put(declared.name(), text.get());
        }
        return answers.invokeEnded(callId, id, Outcome.ANSWERED, texts);
    }

    @Override
    public Admission answer(Object result) {
        if (handler.results().size() != 1) {
            throw new IllegalStateException("handler '" + handler.name() + "': one result was given, it declares "
                    + handler.results().size() + "; give a map");
        }
        return result == null ? answer(Map.of()) : answer(Map.of(handler.results().get(0).name(), result));
    }

    @Override
    public Admission fail() {
        return answers.invokeEnded(callId, id, Outcome.FAILED, Map.of());
    }
}
