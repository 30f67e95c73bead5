'use strict';
// The officer's page. Everything from the hub is put on the page as text, never as markup. What the officer reports is kept on the
// device until the hub has it; its id makes a second sending harmless.
const WORDS = {
  zh: { title: '警务通', user: '设备用户', device: '设备', key: '设备密钥', enter: '登录', other: 'English', live: '已连接', off: '已断开，最后更新 ',
    waiting: ' 条待发送', none: '没有指令', badKey: '用户或密钥不对', noUnit: '此设备没有归属警力，请联系指挥室', sign: '签收', 'en-route': '出发',
    arrive: '到场', clear: '处置完毕', refuse: '不能执行', steps: '处置步骤', care: '注意', note: '附言', where: '地点未知，以附言为准', way: '路程',
    straight: '直线估算', min: ' 分', route: '地图导航', withdrawn: '已撤派', reason: '原因', send: '发送', back: '返回', emergency: '求助 · 按住 1 秒',
    sentEmergency: '求助已发出', changed: '指令已更改', g: '级', tooMany: '发送过快，稍候',
    why: ['另有警情在处置', '车辆故障', '距离太远', '装备不足', '其他'],
    state: { ordered: '待签收', delivered: '待签收', signed: '已签收', 'en-route': '途中', 'on-scene': '到场', withdrawn: '已撤派' },
    status: { available: '空闲', dispatched: '已派', 'en-route': '途中', 'on-scene': '到场', 'on-task': '勤务', returning: '返回', break: '暂离',
      emergency: '求助' } },
  en: { title: 'Handheld', user: 'Device user', device: 'Device', key: 'Device key', enter: 'Sign in', other: '中文', live: 'Connected',
    off: 'Cut off, last news ', waiting: ' to be sent', none: 'No orders', badKey: 'User or key is wrong',
    noUnit: 'This device belongs to no unit: call the control room', sign: 'Sign for it', 'en-route': 'Under way', arrive: 'Arrived',
    clear: 'Done', refuse: 'Cannot go', steps: 'What to do', care: 'Beware', note: 'Note', where: 'Place unknown: see the note', way: 'Way',
    straight: 'straight line', min: ' min', route: 'Navigate', withdrawn: 'Called off', reason: 'Why', send: 'Send', back: 'Back',
    emergency: 'EMERGENCY · hold 1 s', sentEmergency: 'Emergency sent', changed: 'The order has changed', g: '', tooMany: 'Too fast, wait',
    why: ['Busy with another incident', 'Vehicle broken down', 'Too far away', 'Not equipped', 'Other'],
    state: { ordered: 'to sign for', delivered: 'to sign for', signed: 'signed for', 'en-route': 'under way', 'on-scene': 'on scene',
      withdrawn: 'called off' },
    status: { available: 'available', dispatched: 'dispatched', 'en-route': 'en route', 'on-scene': 'on scene', 'on-task': 'on task',
      returning: 'returning', break: 'break', emergency: 'emergency' } }
};
const $ = id => document.getElementById(id);
const kept = {
  get(name, otherwise) { try { return JSON.parse(localStorage.getItem('wanglou.' + name)) ?? otherwise; } catch { return otherwise; } },
  set(name, value) { try { localStorage.setItem('wanglou.' + name, JSON.stringify(value)); } catch { /* full or refused: memory must do */ } }
};
let lang = kept.get('lang', navigator.language.startsWith('zh') ? 'zh' : 'en');
let who = fromLink() || kept.get('who', null);
let sheet = kept.get('sheet', null);
let queue = kept.get('queue', []);
let seenAt = 0;
let live = false;
let sending = false;
let refusing = null;
const t = key => WORDS[lang][key];

// A set-up link carries user, device and key behind the #, which browsers do not send.
function fromLink() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (!given.get('u') || !given.get('k')) { return null; }
  history.replaceState(null, '', location.pathname);
  const made = { u: given.get('u'), d: given.get('d') || 'phone', k: given.get('k') };
  kept.set('who', made);
  return made;
}
const headers = () => ({ 'Authorization': 'Bearer ' + who.u + ':' + who.k, 'X-Limit-D': who.d });
const pause = ms => new Promise(done => setTimeout(done, ms));

async function listen() {
  let wait = 1000;
  while (who) {
    try {
      const answer = await fetch('/api/handheld/orders?seen=' + encodeURIComponent(live && sheet ? sheet.v : ''),
        { headers: headers(), signal: AbortSignal.timeout(40000), cache: 'no-store' });
      if (answer.status === 401 || answer.status === 403) { signIn(answer.status === 401 ? t('badKey') : t('noUnit')); return; }
      if (!answer.ok) { throw new Error('HTTP ' + answer.status); }
      sheet = await answer.json();
      kept.set('sheet', sheet);
      seenAt = Date.now();
      live = true;
      wait = 1000;
      receipts();
      show();
      send();
    } catch (error) {
      if (live) { live = false; show(); }
      await pause(wait);
      wait = Math.min(15000, wait * 2);
    }
  }
}

// That the device has an order is reported by itself; that the officer has read it is not.
function receipts() {
  for (const o of sheet.orders) {
    const there = q => q.act === 'delivered' && q.incident === o.incident && q.order === o.version;
    if (!o.delivered && o.state !== 'withdrawn' && !queue.some(there)) { report('delivered', o); }
  }
}

function report(act, order, reason) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
  queue.push({ id, act, incident: order ? order.incident : null, order: order ? order.version : 0, reason: reason || '' });
  kept.set('queue', queue);
  show();
  send();
}

async function send() {
  if (sending || !who) { return; }
  sending = true;
  let wait = 1000;
  while (queue.length > 0 && who) {
    try {
      const answer = await fetch('/api/handheld/report', { method: 'POST', headers: { ...headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify(queue[0]), signal: AbortSignal.timeout(15000) });
      if (answer.status === 401 || answer.status === 403) { break; }
      if (answer.status === 429 || answer.status >= 500) { throw new Error('HTTP ' + answer.status); }
      queue.shift();
      kept.set('queue', queue);
      wait = 1000;
      show();
    } catch (error) {
      await pause(wait);
      wait = Math.min(15000, wait * 2);
    }
  }
  sending = false;
}

function el(tag, text, cls) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) { made.textContent = text; }
  if (cls) { made.className = cls; }
  return made;
}
function button(text, cls, act) {
  const made = el('button', text, cls);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function show() {
  document.documentElement.lang = lang;
  for (const each of document.querySelectorAll('[data-t]')) { each.textContent = t(each.dataset.t); }
  $('lang').textContent = t('other');
  $('emergency').textContent = t('emergency');
  $('sign-in').hidden = !!who;
  $('foot').hidden = !who;
  $('who').textContent = who && sheet ? sheet.unit.callSign : '';
  $('status').textContent = who && sheet ? t('status')[sheet.unit.status] || sheet.unit.status : '';
  $('link').className = live ? '' : 'off';
  const left = queue.filter(q => q.act !== 'delivered').length;
  $('link').textContent = !who ? '' : (live ? t('live') : t('off') + (seenAt ? new Date(seenAt).toLocaleTimeString(lang) : '—'))
    + (left ? ' · ' + left + t('waiting') : '');
  const orders = who && sheet ? sheet.orders : [];
  $('orders').replaceChildren(...(who && orders.length === 0 ? [el('p', t('none'), 'none')] : orders.map(card)));
}

function card(o) {
  const over = o.state === 'withdrawn';
  const box = el('article', null, over ? 'over' : o.signed ? '' : 'new');
  box.id = 'order-' + o.incident;
  const head = el('div', null, 'head');
  head.append(el('span', o.grade + t('g'), 'grade g' + o.grade), el('span', o.no), el('span', t('state')[o.state] || o.state, 'state'));
  box.append(head, el('h1', lang === 'zh' ? o.kindZh : o.kindEn));
  if (over) { box.append(el('p', t('withdrawn') + (o.reason ? ' · ' + o.reason : ''), 'warn')); return box; }
  if (o.version > 1 && !o.signed) { box.append(el('p', t('changed') + ' · ' + o.version, 'warn')); }
  box.append(el('div', o.address || (o.lat === null ? t('where') : ''), 'place'));
  if (o.lat !== null) {
    box.append(el('div', o.lat.toFixed(5) + ', ' + o.lon.toFixed(5) + ' · WGS-84', 'small'));
    const go = el('a', t('route'));
    go.href = 'geo:' + o.lat.toFixed(6) + ',' + o.lon.toFixed(6);
    box.append(go);
  }
  if (o.way) {
    box.append(el('div', t('way') + ' ' + o.way.metres + ' m · ' + Math.max(1, Math.round(o.way.seconds / 60)) + t('min')
      + (o.way.road ? '' : ' · ' + t('straight')), 'small'));
  }
  if (o.precautions.length) {
    box.append(el('h2', t('care')));
    for (const line of o.precautions) { box.append(el('p', line[lang], 'care')); }
  }
  if (o.note) { box.append(el('h2', t('note')), el('p', o.note, 'words')); }
  if (o.steps.length) {
    const list = el('ol');
    const ticks = kept.get('ticks.' + o.incident, []);
    o.steps.forEach((line, i) => {
      const item = el('li', line[lang], ticks.includes(i) ? 'done' : '');
      item.addEventListener('click', () => {
        kept.set('ticks.' + o.incident, ticks.includes(i) ? ticks.filter(n => n !== i) : [...ticks, i]);
        show();
      });
      list.append(item);
    });
    box.append(el('h2', t('steps')), list);
  }
  box.append(refusing === o.incident ? refusal(o) : acts(o));
  return box;
}

// What is reported and not yet confirmed counts as done on the button, so that nobody presses twice.
function acts(o) {
  const row = el('div', null, 'acts');
  const said = act => queue.some(q => q.act === act && q.incident === o.incident);
  const add = (act, main) => {
    const made = button(t(act), main ? 'main' : '', () => report(act, o));
    made.disabled = said(act);
    made.dataset.act = act;
    row.append(made);
  };
  if (!o.signed) { add('sign', true); }
  if (['ordered', 'delivered', 'signed'].includes(o.state)) { add('en-route', o.signed); }
  if (o.state === 'en-route') { add('arrive', o.signed); }
  if (o.state === 'on-scene') { add('clear', o.signed); }
  if (o.state !== 'on-scene') { row.append(button(t('refuse'), '', () => { refusing = o.incident; show(); })); }
  return row;
}

function refusal(o) {
  const box = el('div');
  const why = el('select');
  t('why').forEach(line => why.append(el('option', line)));
  const row = el('div', null, 'acts');
  row.append(button(t('back'), '', () => { refusing = null; show(); }),
    button(t('send'), '', () => { refusing = null; report('refuse', o, why.value); }));
  box.append(el('h2', t('reason')), why, row);
  return box;
}

function signIn(why) {
  who = null;
  live = false;
  kept.set('who', null);
  $('sign-in-why').textContent = why || '';
  show();
}

let held = 0;
const hold = () => { $('emergency').classList.add('held'); held = setTimeout(() => { report('emergency'); $('link').textContent = t('sentEmergency'); }, 1000); };
const release = () => { clearTimeout(held); $('emergency').classList.remove('held'); };
$('emergency').addEventListener('pointerdown', hold);
for (const end of ['pointerup', 'pointerleave', 'pointercancel']) { $('emergency').addEventListener(end, release); }
$('emergency').addEventListener('contextmenu', event => event.preventDefault());
$('lang').addEventListener('click', () => { lang = lang === 'zh' ? 'en' : 'zh'; kept.set('lang', lang); show(); });
$('sign-in').addEventListener('submit', event => {
  event.preventDefault();
  who = { u: $('user').value.trim(), d: $('device').value.trim(), k: $('key').value.trim() };
  kept.set('who', who);
  show();
  listen();
});
window.addEventListener('online', () => send());
show();
listen();
send();
