/** The style of the page around the picture. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:#1c2733;background:#f5f7f9}
header{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding:8px 16px;background:#fff;border-bottom:1px solid #d5dce2}
h1{font-size:17px;margin:0}
h2{font-size:14px;margin:0 0 6px}
.counts{color:#5a6b7b}
input{flex:1 1 220px;max-width:340px;padding:6px 10px;font:inherit;border:1px solid #b5c1cb;border-radius:6px}
#hits{min-width:70px;color:#5a6b7b}
.legend{color:#5a6b7b;font-size:12px;white-space:nowrap}
.legend i{display:inline-block;width:11px;height:11px;margin:0 4px 0 8px;border:1.5px solid #90a4ae;border-radius:3px;vertical-align:-1px;background:#fff}
.legend b{display:inline-block;width:22px;margin:0 4px 0 8px;border-top:2px solid #b78103;vertical-align:4px}
.legend .other{border-top:1.5px dashed #d7b45a}
.legend .source{background:#e8eaf6;border-color:#5c6bc0}
.legend .key{background:#fff3cd;border-color:#b78103}
.legend .standard{background:#e3f4e8;border-color:#2e7d32}
.legend .conflict{background:#ffe3e0;border-color:#c62828}
.zoom{margin-left:auto;white-space:nowrap}
.zoom button{min-width:34px;padding:5px 9px;font:inherit;border:1px solid #b5c1cb;background:#fff;cursor:pointer}
.zoom button:first-child{border-radius:6px 0 0 6px}
.zoom button:last-child{border-radius:0 6px 6px 0}
.zoom button+button{border-left:0}
main{flex:1;display:flex;min-height:0}
#stage{flex:1;min-width:0;overflow:hidden;cursor:grab;touch-action:none}
#stage.dragged{cursor:grabbing}
#stage svg{display:block;width:100%;height:100%}
aside{width:300px;overflow:auto;padding:14px 16px;background:#fff;border-left:1px solid #d5dce2;overflow-wrap:anywhere}
aside section{margin-bottom:20px}
aside ul{margin:0;padding:0;list-style:none}
aside li{margin:0 0 8px}
aside li button{padding:0;font:inherit;font-weight:600;color:#b71c1c;background:none;border:0;cursor:pointer;text-decoration:underline}
dl{margin:0}
dt{margin-top:8px;font-size:11px;text-transform:uppercase;letter-spacing:.04em;color:#5a6b7b}
dd{margin:0}
.node,.row{cursor:pointer}
.dimmed{opacity:.13}
.row.hit .name,.node.hit>text{text-decoration:underline}
.row.hit .dot{r:6;fill:#0b66c3}
.row.chosen .name{fill:#0b66c3}
@media (max-width:800px){aside{display:none}.legend{display:none}}
`;
