/**
 * Opening hours: weekly windows, closed dates, special days and named windows, compiled with a copy
 * of the zone's offset changes. Start reading at {@code Schedule}; {@code ScheduleReader} makes one
 * from YAML. Building and reading run on whatever thread loads a configuration;
 * {@code Schedule.stateAt} runs on the decide thread.
 */
package org.strowger.core.hours;
