/**
 * Handing in (提交): planning, marking what was in, and which step is next. What goes into archives
 * and how these are made is in {@code pack}; what a piece is is in {@code work}.
 */
package tw.portfolio.submission;
