package tw.portfolio.calendar;

import java.time.Instant;

/**
 * That something of the plan was done at one of its times, or is not done after all.
 *
 * @param row the row's id
 * @param occurrence which of its times
 * @param done whether it is done
 * @param note what there is to say about it, may be empty
 * @param by who said so, by name
 * @param at when
 * @param version how often it was said, from 1
 */
public record Mark(
    String row, String occurrence, boolean done, String note, String by, Instant at, int version) {}
