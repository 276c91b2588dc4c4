/**
 * Handing in (提交): planning, packing by class, sealing, marking what was in. What a piece is is in
 * {@code work}.
 */
package tw.portfolio.submission;
