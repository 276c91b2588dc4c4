/**
 * Pieces that were not handed in here but brought along from a former school (歷程交換): where each
 * comes from, and how one gets in. Reading the package that brings them is room {@code transfer}'s.
 */
package tw.portfolio.work.origin;
