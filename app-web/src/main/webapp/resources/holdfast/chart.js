// Charts in the colours of the theme. The data comes with the page, the table beside it says the same.
import "./echarts.common.min.js";
import { colour } from "./theme.js";

const { echarts } = globalThis;
const drawn = new Map();

/** Draws every chart below a node that is not drawn yet. */
export function drawAll(root) {
  for (const figure of root.querySelectorAll("[data-hf-chart]")) {
    draw(figure);
  }
}

document.addEventListener("hf:theme", redraw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);

function redraw() {
  for (const [figure, chart] of drawn) {
    if (figure.isConnected) {
      chart.setOption(optionsOf(figure), true);
    } else {
      chart.dispose();
      drawn.delete(figure);
    }
  }
}

function draw(figure) {
  const canvas = figure.querySelector(".canvas");
  if (drawn.has(figure)) {
    return;
  }
  if (figure.dataset.hfChart === "bars") {
    // a row each, so that every label can be read
    const rows = JSON.parse(figure.dataset.hfChartData).labels.length;
    canvas.style.height = `${Math.max(6, rows * 1.75 + 4)}rem`;
  }
  const chart = echarts.init(canvas, null, { renderer: "canvas" });
  chart.setOption(optionsOf(figure));
  new ResizeObserver(() => chart.resize()).observe(canvas);
  drawn.set(figure, chart);
}

function optionsOf(figure) {
  const data = JSON.parse(figure.dataset.hfChartData);
  const common = {
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 250,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("--ink-soft") },
    tooltip: {
      renderMode: "richText",
      trigger: "axis",
      axisPointer: { type: "shadow" },
      backgroundColor: colour("--surface-raised"),
      borderColor: colour("--line"),
      textStyle: { color: colour("--ink"), fontSize: 13 },
    },
    legend: { bottom: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: colour("--ink-soft") } },
  };
  return { ...common, ...kinds[figure.dataset.hfChart](data) };
}

const series = (data, index) => data.colour ?? colour(`--series-${(index % 6) + 1}`);
const named = { closed: "--closed", open: "--open-fill", ignored: "--ignored-fill" };
const colourOf = (each, index) => (named[each.meaning] ? colour(named[each.meaning]) : series(each, index));
const axis = () => ({ axisLine: { lineStyle: { color: colour("--line-strong") } }, axisTick: { show: false } });
const split = () => ({ splitLine: { lineStyle: { color: colour("--line") } } });
const grid = { left: 8, right: 24, top: 8, bottom: 36, containLabel: true };

// data: { labels: [..], series: [{ name, values: [..], meaning?, colour? }] }
const kinds = {
  bars: (data) => ({
    grid,
    xAxis: { type: "value", ...split(), axisLabel: { color: colour("--ink-faint") } },
    yAxis: {
      type: "category",
      inverse: true,
      data: data.labels,
      ...axis(),
      axisLabel: { color: colour("--ink-soft"), interval: 0, width: matchMedia("(min-width: 60rem)").matches ? 240 : 120, overflow: "truncate" },
    },
    series: data.series.map((each, index) => ({
      name: each.name,
      type: "bar",
      stack: "all",
      barMaxWidth: 18,
      data: each.values,
      itemStyle: { color: colourOf(each, index) },
    })),
  }),
  columns: (data) => ({
    grid,
    xAxis: { type: "category", data: data.labels, ...axis(), axisLabel: { color: colour("--ink-soft") } },
    yAxis: { type: "value", ...split(), axisLabel: { color: colour("--ink-faint") } },
    series: data.series.map((each, index) => ({
      name: each.name,
      type: "bar",
      stack: "all",
      barMaxWidth: 34,
      data: each.values,
      itemStyle: { color: colourOf(each, index) },
    })),
  }),
  line: (data) => ({
    grid,
    xAxis: { type: "category", data: data.labels, ...axis(), axisLabel: { color: colour("--ink-soft") } },
    yAxis: { type: "value", ...split(), axisLabel: { color: colour("--ink-faint") } },
    series: data.series.map((each, index) => ({
      name: each.name,
      type: "line",
      symbolSize: 6,
      data: each.values,
      lineStyle: { width: 2 },
      itemStyle: { color: colourOf(each, index) },
    })),
  }),
};
