<!DOCTYPE html>
<html lang="ru" data-theme="auto" data-size="normal" data-spacing="normal" data-images="on"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <base href="/" />
  <link rel="stylesheet" href="/css/site.198fn26p7l.css" />
  <link rel="icon" type="image/svg&#x2B;xml" href="/favicon.1xfiuy137x.svg" />
  <title>&#x41D;&#x435; &#x443;&#x434;&#x430;&#x43B;&#x43E;&#x441;&#x44C; &#x43F;&#x440;&#x43E;&#x447;&#x438;&#x442;&#x430;&#x442;&#x44C; &#x437;&#x430;&#x43F;&#x440;&#x43E;&#x441;</title></head>
<body><a class="skip" href="/display-settings#main">&#x41A; &#x441;&#x43E;&#x434;&#x435;&#x440;&#x436;&#x430;&#x43D;&#x438;&#x44E;</a>
<header class="site-header"><div class="wrap"><div class="site-bar"><a class="site-name" href="./"><svg class="site-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="7" class="mark-ground"></rect>
  <g class="mark-lines"><path d="M16 28V8M16 26l-6-5.5M16 26l6-5.5M16 19.5l-6-5.5M16 19.5l6-5.5"></path></g>
  <g class="mark-grains"><circle cx="16" cy="6.8" r="3"></circle>
    <circle cx="9.2" cy="13.2" r="2.7"></circle>
    <circle cx="22.8" cy="13.2" r="2.7"></circle>
    <circle cx="9.2" cy="19.9" r="2.2"></circle>
    <circle cx="22.8" cy="19.9" r="2.2"></circle></g></svg><span>&#x41C;&#x430;&#x43B;&#x44B;&#x435; &#x433;&#x43E;&#x440;&#x43E;&#x434;&#x430; &#x41A;&#x443;&#x431;&#x430;&#x43D;&#x438;</span></a>
      <div class="site-tools"><details class="display-panel"><summary>&#x412;&#x435;&#x440;&#x441;&#x438;&#x44F; &#x434;&#x43B;&#x44F; &#x441;&#x43B;&#x430;&#x431;&#x43E;&#x432;&#x438;&#x434;&#x44F;&#x449;&#x438;&#x445;</summary>
          <div class="display-panel-body"><form class="display-form" method="post" action="display-settings"><input type="hidden" name="returnUrl" value="/display-settings" />
  <fieldset><legend>&#x426;&#x432;&#x435;&#x442;&#x430;</legend>
    <label class="choice" for="panel-theme-auto"><input type="radio" id="panel-theme-auto" name="theme" value="auto" checked />
      <span class="swatch swatch-auto">&#x41A;&#x430;&#x43A; &#x432; &#x441;&#x438;&#x441;&#x442;&#x435;&#x43C;&#x435;</span></label><label class="choice" for="panel-theme-light"><input type="radio" id="panel-theme-light" name="theme" value="light" />
      <span class="swatch swatch-light">&#x421;&#x432;&#x435;&#x442;&#x43B;&#x44B;&#x435;</span></label><label class="choice" for="panel-theme-dark"><input type="radio" id="panel-theme-dark" name="theme" value="dark" />
      <span class="swatch swatch-dark">&#x422;&#x451;&#x43C;&#x43D;&#x44B;&#x435;</span></label><label class="choice" for="panel-theme-white"><input type="radio" id="panel-theme-white" name="theme" value="white" />
      <span class="swatch swatch-white">&#x427;&#x451;&#x440;&#x43D;&#x44B;&#x43C; &#x43F;&#x43E; &#x431;&#x435;&#x43B;&#x43E;&#x43C;&#x443;</span></label><label class="choice" for="panel-theme-black"><input type="radio" id="panel-theme-black" name="theme" value="black" />
      <span class="swatch swatch-black">&#x411;&#x435;&#x43B;&#x44B;&#x43C; &#x43F;&#x43E; &#x447;&#x451;&#x440;&#x43D;&#x43E;&#x43C;&#x443;</span></label><label class="choice" for="panel-theme-blue"><input type="radio" id="panel-theme-blue" name="theme" value="blue" />
      <span class="swatch swatch-blue">&#x421;&#x438;&#x43D;&#x438;&#x43C; &#x43F;&#x43E; &#x433;&#x43E;&#x43B;&#x443;&#x431;&#x43E;&#x43C;&#x443;</span></label></fieldset>
  <fieldset><legend>&#x420;&#x430;&#x437;&#x43C;&#x435;&#x440; &#x442;&#x435;&#x43A;&#x441;&#x442;&#x430;</legend>
    <label class="choice" for="panel-size-normal"><input type="radio" id="panel-size-normal" name="size" value="normal" checked />
      <span>&#x41E;&#x431;&#x44B;&#x447;&#x43D;&#x44B;&#x439;</span></label><label class="choice" for="panel-size-large"><input type="radio" id="panel-size-large" name="size" value="large" />
      <span>&#x41A;&#x440;&#x443;&#x43F;&#x43D;&#x44B;&#x439;</span></label><label class="choice" for="panel-size-largest"><input type="radio" id="panel-size-largest" name="size" value="largest" />
      <span>&#x41E;&#x447;&#x435;&#x43D;&#x44C; &#x43A;&#x440;&#x443;&#x43F;&#x43D;&#x44B;&#x439;</span></label></fieldset>
  <fieldset><legend>&#x418;&#x43D;&#x442;&#x435;&#x440;&#x432;&#x430;&#x43B;&#x44B;</legend>
    <label class="choice" for="panel-spacing-normal"><input type="radio" id="panel-spacing-normal" name="spacing" value="normal" checked />
      <span>&#x41E;&#x431;&#x44B;&#x447;&#x43D;&#x44B;&#x435;</span></label><label class="choice" for="panel-spacing-wide"><input type="radio" id="panel-spacing-wide" name="spacing" value="wide" />
      <span>&#x411;&#x43E;&#x43B;&#x44C;&#x448;&#x438;&#x435;</span></label><label class="choice" for="panel-spacing-widest"><input type="radio" id="panel-spacing-widest" name="spacing" value="widest" />
      <span>&#x41E;&#x447;&#x435;&#x43D;&#x44C; &#x431;&#x43E;&#x43B;&#x44C;&#x448;&#x438;&#x435;</span></label></fieldset>
  <fieldset><legend>&#x418;&#x437;&#x43E;&#x431;&#x440;&#x430;&#x436;&#x435;&#x43D;&#x438;&#x44F; &#x438; &#x441;&#x445;&#x435;&#x43C;&#x44B;</legend>
    <label class="choice" for="panel-images-on"><input type="radio" id="panel-images-on" name="images" value="on" checked />
      <span>&#x41F;&#x43E;&#x43A;&#x430;&#x437;&#x44B;&#x432;&#x430;&#x442;&#x44C;</span></label>
    <label class="choice" for="panel-images-off"><input type="radio" id="panel-images-off" name="images" value="off" />
      <span>&#x417;&#x430;&#x43C;&#x435;&#x43D;&#x438;&#x442;&#x44C; &#x442;&#x430;&#x431;&#x43B;&#x438;&#x446;&#x430;&#x43C;&#x438;</span></label></fieldset>
  <div class="buttons"><button>&#x41F;&#x440;&#x438;&#x43C;&#x435;&#x43D;&#x438;&#x442;&#x44C;</button>
    <button class="quiet" name="reset" value="1">&#x41E;&#x431;&#x44B;&#x447;&#x43D;&#x44B;&#x439; &#x432;&#x438;&#x434;</button></div></form></div></details>
        <a href="/en/display-settings" hreflang="en" lang="en">English</a></div></div>
    <nav class="site-nav" aria-label="&#x420;&#x430;&#x437;&#x434;&#x435;&#x43B;&#x44B;"><ul><li><a href="towns">&#x413;&#x43E;&#x440;&#x43E;&#x434;&#x430;</a></li>
        <li><a href="settlement">&#x421;&#x438;&#x441;&#x442;&#x435;&#x43C;&#x430; &#x440;&#x430;&#x441;&#x441;&#x435;&#x43B;&#x435;&#x43D;&#x438;&#x44F;</a></li>
        <li><a href="association">&#x410;&#x441;&#x441;&#x43E;&#x446;&#x438;&#x430;&#x446;&#x438;&#x44F;</a></li>
        <li><a href="data">&#x414;&#x430;&#x43D;&#x43D;&#x44B;&#x435;</a></li>
        <li><a href="methodology">&#x41C;&#x435;&#x442;&#x43E;&#x434;&#x438;&#x43A;&#x430;</a></li></ul></nav></div></header>
<main id="main" tabindex="-1"><div class="wrap">

<h1>&#x41D;&#x435; &#x443;&#x434;&#x430;&#x43B;&#x43E;&#x441;&#x44C; &#x43F;&#x440;&#x43E;&#x447;&#x438;&#x442;&#x430;&#x442;&#x44C; &#x437;&#x430;&#x43F;&#x440;&#x43E;&#x441;</h1>
<p>&#x41F;&#x440;&#x43E;&#x432;&#x435;&#x440;&#x44C;&#x442;&#x435; &#x430;&#x434;&#x440;&#x435;&#x441;: &#x432;&#x43E;&#x437;&#x43C;&#x43E;&#x436;&#x43D;&#x43E;, &#x43E;&#x43D; &#x441;&#x43A;&#x43E;&#x43F;&#x438;&#x440;&#x43E;&#x432;&#x430;&#x43D; &#x43D;&#x435; &#x43F;&#x43E;&#x43B;&#x43D;&#x43E;&#x441;&#x442;&#x44C;&#x44E;.</p>
<p><a href>&#x41D;&#x430; &#x433;&#x43B;&#x430;&#x432;&#x43D;&#x443;&#x44E; &#x441;&#x442;&#x440;&#x430;&#x43D;&#x438;&#x446;&#x443;</a></p></div></main>
<footer class="site-footer"><div class="wrap"><p>&#x41A;&#x430;&#x436;&#x434;&#x43E;&#x435; &#x447;&#x438;&#x441;&#x43B;&#x43E; &#x43D;&#x430; &#x43F;&#x43E;&#x440;&#x442;&#x430;&#x43B;&#x435; &#x43D;&#x430;&#x437;&#x432;&#x430;&#x43D;&#x43E; &#x432;&#x43C;&#x435;&#x441;&#x442;&#x435; &#x441; &#x433;&#x43E;&#x434;&#x43E;&#x43C;, &#x442;&#x435;&#x440;&#x440;&#x438;&#x442;&#x43E;&#x440;&#x438;&#x435;&#x439; &#x438; &#x438;&#x441;&#x442;&#x43E;&#x447;&#x43D;&#x438;&#x43A;&#x43E;&#x43C;.</p>
    <nav aria-label="&#x41E; &#x43F;&#x43E;&#x440;&#x442;&#x430;&#x43B;&#x435;"><ul><li><a href="association">&#x41E;&#x431; &#x430;&#x441;&#x441;&#x43E;&#x446;&#x438;&#x430;&#x446;&#x438;&#x438;</a></li>
        <li><a href="about/sources">&#x418;&#x441;&#x442;&#x43E;&#x447;&#x43D;&#x438;&#x43A;&#x438;</a></li>
        <li><a href="/openapi/v1.json">&#x41F;&#x440;&#x43E;&#x433;&#x440;&#x430;&#x43C;&#x43C;&#x43D;&#x44B;&#x439; &#x438;&#x43D;&#x442;&#x435;&#x440;&#x444;&#x435;&#x439;&#x441; (API)</a></li>
        <li><a href="data">&#x41E;&#x442;&#x43A;&#x440;&#x44B;&#x442;&#x44B;&#x435; &#x434;&#x430;&#x43D;&#x43D;&#x44B;&#x435; &#x438; &#x43B;&#x438;&#x446;&#x435;&#x43D;&#x437;&#x438;&#x44F;</a></li>
        <li><a href="accessibility">&#x414;&#x43E;&#x441;&#x442;&#x443;&#x43F;&#x43D;&#x43E;&#x441;&#x442;&#x44C;</a></li></ul></nav></div></footer></body></html>