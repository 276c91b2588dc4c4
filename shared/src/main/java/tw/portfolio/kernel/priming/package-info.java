/** Requests that are played before Lambda takes its snapshot (SnapStart). */
package tw.portfolio.kernel.priming;
