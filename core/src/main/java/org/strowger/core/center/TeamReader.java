package org.strowger.core.center;

import org.strowger.core.yaml.Fields;

/** Reads teams, and the reasons that their agents give for a break. */
final class TeamReader {
    private static final BreakConfig USUAL_BREAKS = BreakConfig.of(new SettingValues());

    private TeamReader() {}

    /** A team, whose break rules are on if one of their settings is written. */
    static TeamConfig.Builder team(Fields fields, String name) {
        TeamConfig.Builder team = TeamConfig.named(name);
        TeamConfig.SETTINGS.read(fields, TeamConfig.named("usual").build(), team.values());
        if (TeamConfig.BREAK_SETTINGS.isAnyIn(fields)) {
            team.breaks();
        }
        TeamConfig.BREAK_SETTINGS.read(fields, USUAL_BREAKS, team.values());
        fields.finish();
        return team;
    }

    static ReasonConfig reason(Fields fields) {
        SettingValues values = new SettingValues();
        ReasonConfig.SETTINGS.read(fields, ReasonConfig.usual(), values);
        fields.finish();
        return ReasonConfig.of(values);
    }
}
